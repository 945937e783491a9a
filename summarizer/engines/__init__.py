"""What runs the networks: the sentence encoder, the writer, document models, and the checkpoints they come from."""
