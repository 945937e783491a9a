"""A checkpoint of anyone's that rewrites a whole text."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from summarizer.errors import ModelError


class DocumentModel:
    """Any Hugging Face seq2seq checkpoint, for ``strategy="document"``: PRIMERA, PEGASUS, BART, LED, T5 and their kin.

    Args:
        name: Name in the local cache, or a folder. Safetensors only; no code of the checkpoint's own is run.

    Raises:
        ModelError: It is not there, not a seq2seq checkpoint, or not safetensors.
    """

    def __init__(self, name: str) -> None:
        import torch
        from transformers import AutoModelForSeq2SeqLM, AutoTokenizer

        try:
            self._tokenizer: Any = AutoTokenizer.from_pretrained(name, trust_remote_code=False, local_files_only=True)
            model = AutoModelForSeq2SeqLM.from_pretrained(
                name, trust_remote_code=False, local_files_only=True, use_safetensors=True, dtype=torch.float32
            )
        except Exception as error:
            missing = "no folder of that name is here, and the local cache cannot give it"
            why = type(error).__name__ if Path(name).exists() else missing
            raise ModelError(
                f"The checkpoint {name!r} cannot be loaded: {why}. It must be a seq2seq checkpoint "
                "with safetensors weights and its tokenizer, in a folder or in the local cache."
            ) from error
        self._model: Any = model.eval()
        self.name = name
        self.revision = str(getattr(model.config, "_commit_hash", None) or "local")

    def summarize(self, text: str, max_words: int) -> str:
        """Write one summary of a text, about ``max_words`` long at most; input past the model's length is cut."""
        import torch

        config = self._model.config
        longest = min(
            getattr(config, "max_encoder_position_embeddings", None)
            or getattr(config, "max_position_embeddings", None)
            or 1024,
            16_384,
        )
        inputs = self._tokenizer(text, return_tensors="pt", truncation=True, max_length=longest)
        if config.model_type == "led":
            attention = torch.zeros_like(inputs["input_ids"])
            attention[:, 0] = 1
            inputs["global_attention_mask"] = attention
        inputs.pop("token_type_ids", None)
        limit = min(int(max_words * 1.6) + 8, getattr(config, "max_decoder_position_embeddings", None) or longest)
        with torch.inference_mode():
            ids = self._model.generate(**inputs, num_beams=4, do_sample=False, max_length=limit, no_repeat_ngram_size=3)
        return str(self._tokenizer.decode(ids[0], skip_special_tokens=True))
