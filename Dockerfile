# The service: CPU torch, the lock's exact versions, the model inside, nobody's root.
FROM python:3.11-slim-bookworm AS build
WORKDIR /build
RUN python -m venv /venv
COPY requirements.lock .
# torch's CPU build comes from PyTorch's own index; the development tools stay behind
RUN /venv/bin/pip install --no-cache-dir --no-deps --index-url https://download.pytorch.org/whl/cpu "$(grep '^torch==' requirements.lock)"
COPY pyproject.toml README.md LICENSE ./
COPY summarizer summarizer
COPY api api
COPY eval eval
RUN /venv/bin/pip install --no-cache-dir --constraint requirements.lock ".[html,otel]"

FROM python:3.11-slim-bookworm
# a new volume takes its owner from the folder that it is mounted over, or else is root's: no key could be added
RUN useradd --uid 10001 --no-create-home nutgraf && install -d -o nutgraf -g nutgraf /keys
COPY --from=build /venv /venv
ENV PATH=/venv/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONUNBUFFERED=1 HF_HUB_OFFLINE=1 NUTGRAF_KEYS_FILE=/keys/keys.json
USER 10001
EXPOSE 8000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s \
  CMD ["python", "-c", "import urllib.request; urllib.request.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
# Listening beyond loopback needs keys: README.md, "In a container", has the commands
CMD ["nutgraf", "serve", "--host", "0.0.0.0", "--port", "8000"]
