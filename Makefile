# Everything a newcomer, a tester or a build machine runs. `make` alone explains itself.

# the first Python on this machine that is new enough
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11 python; do \
	"$$p" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' >/dev/null 2>&1 && echo "$$p" && break; done)
ifeq ($(OS),Windows_NT)
BIN := .venv/Scripts
else
BIN := .venv/bin
endif
PY := $(BIN)/python
export LANG := C.UTF-8
# every start of the program would read its sources anew: a hundred test processes, four seconds each
unexport PYTHONDONTWRITEBYTECODE
OUT := out
# three workers for two cores: one of them often waits for a lock by idle time, a kill or a disk
COVERAGE ?=

.DEFAULT_GOAL := help
.PHONY: help setup run test coverage timed check shots tour bench soak-quick soak strings lock package clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-11s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## everything needed to run and to test, into .venv; quick when nothing changed
	@test -n "$(PYTHON)" || { echo "Waystead needs Python 3.11, 3.12 or 3.13. On Debian: sudo apt-get install -y python3 python3-venv" >&2; exit 1; }
	@$(PYTHON) tools/bootstrap.py

run: setup ## open the app; with no display it does the tour and says where the pictures are
	@$(PY) -m tools.run $(OUT)/tour

test: setup ## every test; the few that fail are looked at once more, alone, and named
	@$(PYTHON) tools/bootstrap.py --test-tools
	@rm -f .pytest_cache/v/cache/lastfailed
	@$(PY) -m pytest -n 3 --dist worksteal $(if $(COVERAGE),--cov --cov-report=) || $(PY) -m tools.second_look
ifneq ($(COVERAGE),)
	@$(PY) -m coverage html -q -d $(OUT)/coverage && printf 'Lines and branches covered: %s %% (pages in %s)\n' "$$($(PY) -m coverage report --format=total)" $(OUT)/coverage
endif

coverage: ## every test, with the lines and branches they reach; takes half as long again
	@$(MAKE) --no-print-directory test COVERAGE=1

timed: setup ## the few tests that hold a time against the clock, with the machine to themselves
	@$(PY) -m pytest -m timed

check: setup ## style, types, layers, content files, translations
	@$(PY) -m tools.check

shots: setup ## every screen full, empty, in error and with long text, in each language, light and dark
	@$(PY) -m tests.shots $(OUT)/shots

tour: setup ## the main job by itself in a practice vault, with pictures
	@$(PY) -m desktop tour $(OUT)/tour

bench: setup ## speed against a bare window, a bare database and an empty page
	@mkdir -p $(OUT)
	@$(PY) -m desktop bench --json $(OUT)/bench.json

soak-quick: setup ## some minutes of kills, power losses, locks and full disks
	@$(PY) -m tests.soak --quick

soak: setup ## the same for hours
	@$(PY) -m tests.soak

strings: setup ## collect the program's texts into translations/*.ts and compile them
	@$(PY) -m tools.strings update
	@$(PY) -m tools.strings compile

lock: setup ## write requirements.lock again after a dependency changed
	@$(PY) -m tools.lock

package: setup ## the program as a folder and a .deb, each tried out, into dist/
	@$(PY) -m tools.package

clean: ## remove what was built; .venv stays
	@rm -rf build dist $(OUT) .coverage .mypy_cache .ruff_cache .pytest_cache .hypothesis translations/*.qm
