.DEFAULT_GOAL := help
.PHONY: help setup run demo test check format bench load soak lock

PYTHON ?= python3
BIN := .venv/bin
TORCH := $(shell grep '^torch==' requirements.lock)
SCRIPT := tests/api/page
export DENO_DIR := build/deno
export DENO_NO_UPDATE_CHECK := 1
CPU_INDEX := https://download.pytorch.org/whl/cpu

help: ## Say what each target does
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/'

setup: .venv/done ## Make .venv with the exact versions of requirements.lock

# torch's CPU build, from wherever pip is told to look or else from PyTorch's own index
torch_with = $(1)/pip install -qq --no-deps $(TORCH)+cpu || $(1)/pip install -qq --no-deps --index-url $(CPU_INDEX) $(TORCH)

.venv/done: requirements.lock pyproject.toml
	$(PYTHON) -m venv .venv
	$(call torch_with,$(BIN))
	$(BIN)/pip install -qq -r requirements.lock
	$(BIN)/pip install -qq --no-deps --editable .
	touch $@

run: setup ## Serve on http://127.0.0.1:8000
	$(BIN)/nutgraf serve

demo: setup ## Summarize the sample cluster in the terminal
	$(BIN)/nutgraf summarize eval/data/ferry-fire

# a process a core; one has all tests of a file, which share services, and takes files in order, so that a browser stays
# open for all that need it
test: setup check ## Run every check that CI runs
	$(BIN)/pytest --numprocesses 2 --dist loadfile --no-loadscope-reorder

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/deno lint --quiet --config $(SCRIPT)/deno.json api/page/static
	$(BIN)/deno check --quiet --config $(SCRIPT)/deno.json --no-lock --no-remote api/page/static/*.js

format: setup ## Put the sources into shape
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: setup ## Time per stage, load to brief, as ratios where they are compared
	$(BIN)/python -m tests.benchmarks.pipeline
	$(BIN)/python -m tests.benchmarks.proportion

load: setup ## Load the service from 1 to 64 clients, then up to four times its capacity, then kill it (15 minutes)
	$(BIN)/python -m tests.benchmarks.service load
	$(BIN)/python -m tests.benchmarks.service overload
	$(BIN)/python -m tests.benchmarks.service restart

soak: setup ## Mix briefs, errors, slow senders and disconnects for ten minutes; fail if memory grows
	$(BIN)/python -m tests.benchmarks.soak

lock: ## Resolve the dependencies anew into requirements.lock, but for torch, which stays as it is pinned there
	rm -rf build/lock && $(PYTHON) -m venv build/lock
	$(call torch_with,build/lock/bin)
	build/lock/bin/pip install -qq '.[html,otel,train,dev]'
	build/lock/bin/pip freeze --exclude nutgraf | sed 's/+cpu$$//' > build/lock/requirements
	! grep '^nvidia-' build/lock/requirements  # a CUDA build of torch brought them
	mv build/lock/requirements requirements.lock
