# The chores of the house; `make help` lists them.
.DEFAULT_GOAL := help
.PHONY: help run test demo screenshots bench torture fuzz lock format ready clean

BIN := .venv/bin

help: ## list the chores
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

ready:
	@packaging/prepare.sh

run: ready ## open the window; without a display, do the main job into ./demo-output
	@if [ "$$(uname)" != Linux ] || [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		$(BIN)/sekretariat; \
	else \
		echo "No display here: doing the main job without a window, into ./demo-output"; \
		$(BIN)/sekretariat demo demo-output; \
	fi

test: ready ## check style, types, the floors, and run the tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/pytest --numprocesses 2

demo: ready ## write the invented council, its registry, resolutions and pictures into ./demo-output
	QT_QPA_PLATFORM=offscreen $(BIN)/sekretariat demo demo-output

screenshots: ready ## draw every screen into ./screenshots (100 % and 150 %, light and dark)
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m ui.screenshots screenshots

bench: ready ## measure speed as ratios to floors measured in the same run
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m tests.bench

torture: ready ## kill, cut the power, fill the disk and damage the file, thousands of times each
	$(BIN)/python -m tests.torture

fuzz: ready ## give every reader files spoilt at random, for five minutes
	$(BIN)/python -m tests.fuzz

lock: ready ## pin the newest versions that pyproject.toml allows
	$(BIN)/python -m pip install --quiet uv==0.13.8
	$(BIN)/uv pip compile --quiet --universal --upgrade --extra dev --no-header --no-annotate \
		--no-emit-index-url --python-version 3.11 pyproject.toml --output-file packaging/requirements.lock

format: ready ## lay out the code
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format --quiet .

clean: ## remove what was built
	rm -rf .venv demo-output fuzz-faults screenshots dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
