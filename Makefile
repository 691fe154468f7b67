# Two commands are enough: `make run` and `make test`. Each installs what it needs; `make help` lists the others.

.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory
SHELL := /bin/sh

# The environment wins over these.
THIDUA_HOST ?= 127.0.0.1
THIDUA_PORT ?= 8000
THIDUA_DATA_DIR ?= $(CURDIR)/data
THIDUA_ENV ?= development
ifneq ($(THIDUA_ENV),production)
THIDUA_DEMO ?= 1
endif
# Tests are not to see the settings of an installation, so only these targets export them.
run seed backup restore: export THIDUA_HOST := $(THIDUA_HOST)
run seed backup restore: export THIDUA_PORT := $(THIDUA_PORT)
run seed backup restore: export THIDUA_DATA_DIR := $(THIDUA_DATA_DIR)
run seed backup restore: export THIDUA_ENV := $(THIDUA_ENV)
run seed backup restore: export THIDUA_DEMO := $(THIDUA_DEMO)

SETUP := sh scripts/setup.sh
BIN := backend/.venv/bin
# The parts of the test run to do, all when empty; only what they need is installed.
PARTS ?=
for-parts = $(if $(PARTS),$(filter $(1),$(PARTS)),all)
TEST_NEEDS = node backend-dev node-modules \
	$(if $(call for-parts,backend-sqlite backend-postgres),nginx) \
	$(if $(call for-parts,e2e),chromium) \
	$(if $(filter e2e,$(PARTS)),spa)

.PHONY: run
run: ## install, build, migrate, load the demo, serve on THIDUA_HOST:THIDUA_PORT
	@$(SETUP) port node backend spa
	@$(BIN)/thidua migrate
	@exec $(BIN)/thidua serve

.PHONY: seed
seed: ## load the demo (THIDUA_DEMO=1 or minimal) into an empty database and print its passwords
	@$(SETUP) backend
	@$(BIN)/thidua seed

# Where `make backup` writes; `make restore` must be told.
FILE ?=

.PHONY: backup
backup: ## one archive of database and files: make backup [FILE=path]
	@$(SETUP) backend
	@$(BIN)/thidua backup "$(or $(FILE),$(THIDUA_DATA_DIR)/backups/thidua-$(shell date -u +%Y%m%dT%H%M%SZ).tar)"

.PHONY: restore
restore: ## bring an archive back into an empty database: make restore FILE=path
	@test -n "$(FILE)" || { echo "make restore FILE=..."; exit 2; }
	@$(SETUP) backend
	@$(BIN)/thidua restore "$(FILE)"

.PHONY: test
test: ## every check and test; PARTS="frontend e2e" for some of: check backend-sqlite backend-postgres frontend build e2e
	@$(SETUP) $(TEST_NEEDS) || { echo "0 passed, 1 failed"; exit 1; }
	@$(BIN)/python scripts/run_tests.py $(PARTS)

.PHONY: drill
drill: ## kill server and database under writers and count; minutes, not part of the tests
	@$(SETUP) backend-dev
	@cd backend && .venv/bin/python -m drills.crash && .venv/bin/python -m drills.mirror

.PHONY: bench
bench: ## measure speed on large databases against quality.md; minutes, on a quiet machine, needs wrk
	@$(SETUP) backend-dev
	@cd backend && .venv/bin/python -m bench

.PHONY: check
check: ## format, lint, types, import order, unused code, OpenAPI and client fresh
	@$(SETUP) backend-dev node-modules
	@$(BIN)/python scripts/run_tests.py check

.PHONY: fmt
fmt: ## put all sources in order
	@$(SETUP) backend-dev node-modules
	@cd backend && .venv/bin/ruff check --fix --quiet . ../scripts && .venv/bin/ruff format --quiet . ../scripts
	@cd frontend && npm run --silent fmt

.PHONY: openapi
openapi: ## write backend/openapi.json and the client's types anew
	@$(SETUP) backend-dev node-modules
	@$(BIN)/thidua openapi > backend/openapi.json.new && mv backend/openapi.json.new backend/openapi.json
	@cd frontend && npm run --silent gen:api

.PHONY: migration
migration: ## draft a migration from the models: make migration NAME=what_it_does
	@$(SETUP) backend-dev
	@$(BIN)/thidua make-migration "$(NAME)"

.PHONY: help
help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
