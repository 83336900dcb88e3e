# `make` lists the targets. Everything needed is put into .venv, node_modules and .cache,
# once: a stamp file says that a step is done, so a second run needs no network.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/sh

ifndef PYTHON
PYTHON := $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 \
	&& echo $$p && break; done)
endif
BIN := .venv/bin
MSAP := $(BIN)/msap
export PATH := $(CURDIR)/$(BIN):$(PATH)
# Where the site will live; needed by `make publish` only.
SITEURL ?=
export SITEURL

# Every package is one whose hash stands in requirements/; none is built here, because what builds
# it would not be hashed. The files are whole: nothing is left for pip to work out.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps
INSTALL_LOCKED := $(INSTALL) --require-hashes --only-binary :all:

.PHONY: help
help: ## List these targets
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## (.*)/  make \1\t\2/' | expand -t 22

.PHONY: serve
serve: setup ## Set up, build the houses of content/, serve them, reload on change
	@$(MSAP) serve

.PHONY: edit
edit: setup ## The same, with a form in the browser that writes the pages of content/
	@$(MSAP) edit

# Two halves beside each other, for two cores; what the browser's half says comes last.
.PHONY: test
test: setup .venv/.stamp-test .cache/browser lint types ## Set up and run every check: lint, types, tests, browser
	@$(BIN)/node --test --test-reporter=dot "tests/js/*.test.js"
	@$(BIN)/python -m tests.servers.obtain || true
	@$(BIN)/python -m pytest -q tests/browser > .cache/browser.log 2>&1 & half=$$!; trap "kill $$half" INT TERM; \
	$(BIN)/python -m pytest -q --ignore=tests/browser; rest=$$?; \
	echo "In the browser:"; wait $$half; browser=$$?; cat .cache/browser.log; exit $$((rest || browser))

# The three servers are those of the machine, or Debian's packages unpacked into .cache/servers:
# nothing is installed. Where neither can be had, `make test` says so in a line and goes on.
.PHONY: test-servers
test-servers: setup .venv/.stamp-test ## Try the recipes of docs/hosting on nginx, Apache and Caddy
	@$(BIN)/python -m tests.servers.obtain
	@TEST_SERVERS=oui $(BIN)/python -m pytest -q tests/servers

.PHONY: test-forges
test-forges: setup .venv/.stamp-test ## Run every step of the workflows of docs/forges/ in a bare clone
	@$(BIN)/python -m pytest -q tests/forges tests/forges/whole_runs.py

# The demonstration is also checked by "make test". The national list: "make national" first.
.PHONY: check-exports
check-exports: setup .venv/.stamp-test ## Have the programs of those who take them read all files of donnees/, of both lists
	@$(BIN)/python -m tests.exports.open_data content/msap $(wildcard .cache/national)

.PHONY: test-hours
test-hours: setup .venv/.stamp-test ## Ask opening-hours-py of 200,000 random moments: no difference
	@HOURS_PAIRS=100000 $(BIN)/python -m pytest -q tests/hours/test_against_reference.py

.PHONY: test-search
test-search: setup .venv/.stamp-test .cache/browser ## Ask the search about every commune, and two thousand strange questions in a browser
	@COMMUNES_STEP=1 $(BIN)/python -m pytest -q tests/search/test_all_communes.py
	@SEARCH_STRINGS=1000 $(BIN)/python -m pytest -q tests/browser/test_search_fuzz.py

# Stryker brings 60 MB of its own: it is installed for the measure only.
.PHONY: mutants
mutants: setup .venv/.stamp-test ## Put faults into the code, count those that tests see: make mutants ONLY=free_hours
	@test -x node_modules/.bin/stryker || $(BIN)/npm install --no-save --silent @stryker-mutator/core@10.1.1
	@$(BIN)/python -m tests.tools.mutants $(if $(ONLY),--only "$(ONLY)")

.PHONY: test-pythons
test-pythons: setup ## Run the suite on each Python found, 3.11 and later: make test-pythons TESTS=tests/hours
	@$(BIN)/python -m tests.tools.pythons $(TESTS)

.PHONY: coverage
coverage: setup .venv/.stamp-test .cache/browser ## Which lines the Python tests run, builds included
	@rm -rf .cache/coverage
	@$(BIN)/coverage run -m pytest -q $(TESTS); tests=$$?; \
	$(BIN)/coverage combine --quiet && $(BIN)/coverage report && exit $$tests

.PHONY: html
html: setup ## Build the site into output/
	@$(MSAP) build

.PHONY: check
check: setup ## Check every page of content/
	@$(MSAP) check

.PHONY: new
new: setup ## Write the page of a new house, by questions and answers
	@$(MSAP) new

.PHONY: publish
publish: setup ## Build the public site: make publish SITEURL=https://annuaire.example.fr
	@$(MSAP) build --publish

.PHONY: national
national: setup ## Import and build the national list: make national LIST=liste.csv DATE=2026-11-01
	@test -n "$(LIST)" || { echo "Donnez la liste : make national LIST=liste-fs.csv"; exit 2; }
	@$(MSAP) import france-services "$(LIST)" $(if $(DATE),--date "$(DATE)") --out .cache/national || test $$? -eq 3
	@$(MSAP) build --houses .cache/national --output output.national/site --timings

.PHONY: schema
schema: setup ## Write schemas/maison.schema.json again, after a change of fields or vocabularies
	@$(MSAP) schema

.PHONY: bench
bench: bench-build bench-search ## All benchmarks, into docs/benchmarks.md: make bench LIST=liste.csv
	@$(BIN)/python -m tests.bench.reading $(if $(LIST),--list "$(LIST)")
	@$(BIN)/python -m tests.bench.territory

.PHONY: bench-build
bench-build: setup .venv/.stamp-test .venv/.stamp-bench tests/bench/eleventy/node_modules/.stamp ## Time our build against Hugo's and Eleventy's: make bench-build LIST=liste.csv ROUNDS=5
	@$(BIN)/python -m tests.bench.build_against_hugo $(if $(LIST),--list "$(LIST)") $(if $(ROUNDS),--rounds "$(ROUNDS)") $(if $(SETTLE),--settle "$(SETTLE)")

# The two rivals are installed for the measure only: nothing of the site needs them.
.PHONY: bench-search
bench-search: setup .venv/.stamp-test .cache/browser ## Measure the search: make bench-search LIST=liste.csv
	@$(BIN)/npm install --no-save --silent minisearch@7.2.0 pagefind@1.6.0
	@$(BIN)/python -m tests.bench.search_bench $(if $(LIST),--list "$(LIST)")

.PHONY: screenshots
screenshots: setup .cache/browser ## Take pictures of every kind of page, and the README's
	@$(BIN)/python tests/browser/screenshots.py

# Lighthouse brings 170 MB of its own: it is installed for the measure only.
.PHONY: bench-lighthouse
bench-lighthouse: setup .cache/browser ## Lighthouse's scores of four pages
	@$(BIN)/npm install --no-save --silent lighthouse@13.5.0
	@$(BIN)/python -m tests.bench.lighthouse

.PHONY: styleguide
styleguide: setup ## Draw every component and token into .cache/styleguide/index.html
	@$(BIN)/python -m plugins.styleguide

.PHONY: test-kills
test-kills: setup .venv/.stamp-test ## Kill 100 builds while a server is read: every answer must be 200
	@$(BIN)/python -m tests.publishing.kills

.PHONY: lint
lint: .venv/.stamp-test node_modules/.stamp
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check --quiet . || { echo "Run: .venv/bin/ruff format ."; exit 1; }
	@node_modules/.bin/eslint

.PHONY: types
types: .venv/.stamp-test node_modules/.stamp
	@$(BIN)/mypy
	@node_modules/.bin/tsc

.PHONY: territory
territory: .venv/.stamp-site ## Prepare communes, departments and regions again
	@$(MSAP) territory --force

# The releases are those of pyproject.toml; of what these need, the ones locked before are kept as
# long as they fit. Newer ones: make lock LOCK_OPTIONS=--upgrade
LOCK_OPTIONS ?=
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--only-binary :all: --no-annotate --custom-compile-command "make lock" $(LOCK_OPTIONS)

.PHONY: lock
lock: .venv/.stamp-lock ## Write requirements/ again, after a change of pyproject.toml
	@$(LOCK) pyproject.toml --group site --output-file requirements/site.txt
	@for group in compress test bench lock; do \
		$(LOCK) --group $$group -c requirements/site.txt --output-file requirements/$$group.txt || exit 1; done

.PHONY: licences
licences: .venv/.stamp-test ## Write docs/licences.md again, after a change of the lock files
	@$(BIN)/python -m tests.supply.licences

.PHONY: clean
clean: ## Remove what builds made; the set-up stays
	@rm -rf output output.* .msap-* .cache/assets .cache/jinja .cache/national .cache/styleguide

.PHONY: distclean
distclean: clean ## Remove the set-up too
	@rm -rf .venv node_modules .cache

# --- set-up, each step once -------------------------------------------------------------

.PHONY: setup
setup: .venv/.stamp-site node_modules/.stamp .cache/stamp-territory
	@$(BIN)/python -m compileall -q generator plugins # some environments have Python keep nothing itself

# A fresh checkout is younger than what a cache kept of another one, and would have all of it made
# again. Whoever calls this has kept it by the hashes of what it is made from; the geography and
# what builds keep look for themselves whether they are up to date.
.PHONY: kept
kept:
	@for stamp in .venv/.stamp-venv .venv/.stamp-site node_modules/.stamp; do \
		test ! -e $$stamp || touch $$stamp; done

.venv/.stamp-venv:
	@test -n "$(PYTHON)" || { echo "Python 3.11 ou plus récent est nécessaire."; exit 1; }
	@echo "Préparation de l'environnement Python (.venv)…"
	@$(PYTHON) -m venv .venv || { \
		echo "Le module venv manque : sous Debian et Ubuntu, installez-le par « apt install python3-venv »."; \
		exit 1; }
	@touch $@

.venv/.stamp-site: .venv/.stamp-venv pyproject.toml requirements/site.txt
	@echo "Installation des paquets Python…"
	@$(INSTALL_LOCKED) -r requirements/site.txt
	@$(INSTALL) --no-build-isolation -e .
	@touch $@

.venv/.stamp-test: .venv/.stamp-site requirements/test.txt
	@echo "Installation des outils de test…"
	@$(INSTALL_LOCKED) -r requirements/test.txt
	@touch $@

.venv/.stamp-bench .venv/.stamp-lock: .venv/.stamp-%: .venv/.stamp-site requirements/%.txt
	@$(INSTALL_LOCKED) -r requirements/$*.txt
	@touch $@

node_modules/.stamp: .venv/.stamp-site .npmrc package.json package-lock.json
	@echo "Installation des paquets node…"
	@$(BIN)/npm ci --no-progress --loglevel=error
	@touch $@

# Eleventy is installed for the measure only, in a folder of its own.
tests/bench/eleventy/node_modules/.stamp: .venv/.stamp-site tests/bench/eleventy/package.json tests/bench/eleventy/package-lock.json
	@$(BIN)/npm ci --prefix tests/bench/eleventy --ignore-scripts --no-fund --no-audit --no-progress --loglevel=error
	@touch $@

# Without the package the site is built all the same, so this step may fail: it says what to do.
.cache/stamp-territory: .venv/.stamp-site $(wildcard generator/geography/*)
	@mkdir -p .cache; if $(MSAP) territory; then touch $@; else echo "La construction continue sans géographie."; fi

.cache/browser: .venv/.stamp-test tests/find_browser.py
	@mkdir -p .cache; $(BIN)/python tests/find_browser.py > $@.partiel && mv $@.partiel $@
