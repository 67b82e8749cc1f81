# Every verb does its own set-up: git, make and python3 >= 3.11 with its venv module are all it needs.
# Arguments go along in ARGS, as in `make test ARGS="-k energy"`.

UV_VERSION := 0.13.9
UV := .tools/uv-$(UV_VERSION)
READY := .venv/.ready

export UV_PYTHON := python3
export UV_PYTHON_DOWNLOADS := never

.PHONY: help up test check bench schema migrate clean

help: ## list the verbs
	@grep -E '^[a-z]+:.*## ' Makefile | sed -E 's/:.*## /:\t/'

up: $(READY) ## run everything on this machine: database, services, gateway
	@echo "up: starting"
	@.venv/bin/carbonpeak up $(ARGS)

test: $(READY) ## run the tests
	@echo "test: pytest"
	@.venv/bin/pytest $(ARGS)

check: $(READY) ## format, lint, types and import contracts
	@echo "check: format"
	@.venv/bin/ruff format --check .
	@echo "check: lint"
	@.venv/bin/ruff check .
	@echo "check: types"
	@.venv/bin/mypy
	@echo "check: imports"
	@.venv/bin/lint-imports

bench: $(READY) ## measure the benchmarks
	@echo "bench: measuring"
	@.venv/bin/python -m tests.benchmarks $(ARGS)

schema: $(READY) ## write the generated documents: GraphQL schema, OpenAPI
	@echo "schema: writing"
	@.venv/bin/python -m carbonpeak.schema $(ARGS)

migrate: $(READY) ## bring every database to its newest tables
	@echo "migrate: upgrading"
	@.venv/bin/carbonpeak migrate $(ARGS)

clean: ## remove tools, libraries and caches, never the data
	@echo "clean: removing tools, libraries and caches"
	@rm -rf .venv .tools .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# uv lives in the project, so that nothing is installed on the machine; a new version has a new stamp.
$(UV):
	@echo "set-up: uv"
	@python3 -m venv --clear .tools
	@.tools/bin/pip install --quiet --disable-pip-version-check uv==$(UV_VERSION)
	@touch $(UV)

$(READY): $(UV) pyproject.toml uv.lock
	@echo "set-up: libraries"
	@.tools/bin/uv sync --locked --quiet
	@touch $(READY)
