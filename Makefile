# Two commands do everything: `make run` and `make test`. `make help` lists the rest.

SWIFT      ?= swift
PREFIX     ?= /usr/local
OUT        ?= out
SUDO       := $(shell [ "$$(id -u)" = 0 ] || echo sudo)

# Debian packages: the libraries that the program links or loads, and the parser that judges our
# Markdown.
BUILD_PACKAGES := libcsv-dev libarchive-dev zlib1g-dev nettle-dev libcurl4-openssl-dev \
  libsqlite3-dev liblapack3 libxml2 libxlsxwriter-dev
TEST_PACKAGES  := cmark-gfm
BENCH_PACKAGES := gcc libc6-dev ripgrep gzip zip unzip
OUTPUT_PACKAGES := chromium fonts-noto-cjk fonts-dejavu-core librsvg2-bin pandoc \
  libreoffice-calc-nogui libreoffice-writer-nogui poppler-utils
PYTHON_PACKAGES := python3 python3-venv
COUNTRY_PACKAGES := python3 iso-codes
R_PACKAGES := r-base-core r-cran-jsonlite r-cran-mass r-cran-sandwich r-cran-strucchange r-cran-survival

# Where the command is built. Two builds at a time want a place each.
FLYWHEEL_SCRATCH ?= .build
FLYWHEEL := $(FLYWHEEL_SCRATCH)/release/flywheel
STATIC   := .build-static
VENV     := .venv

.DEFAULT_GOAL := help
.PHONY: help run prepare build-tests test test-kills test-outputs fuzz lint build install reference references countries notebooks gallery bench clean \
        bench-store bench-refresh bench-screen test-duckdb test-spark static build-packages test-packages python-packages r-packages

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A package that was removed and has left its settings is known to dpkg, and is not there.
define install-packages
	@missing=""; for package in $(1); do \
	  dpkg-query -W -f '$${db:Status-Status}\n' $$package 2>/dev/null | grep -qx installed \
	    || missing="$$missing $$package"; done; \
	if [ -n "$$missing" ]; then \
	  echo "Installing missing system packages:$$missing"; \
	  $(SUDO) apt-get update -qq && \
	  $(SUDO) env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi
endef

build-packages:
	$(call install-packages,$(BUILD_PACKAGES))

test-packages: build-packages
	$(call install-packages,$(TEST_PACKAGES))

# One apt at a time, also under -j.
python-packages: | build-packages
	$(call install-packages,$(PYTHON_PACKAGES))

r-packages: | build-packages python-packages
	$(call install-packages,$(R_PACKAGES))

# What targets install of themselves and resolve, before several of them run side by side: two apts, or two
# pips in one environment, would be in each other's way.
prepare: test-packages r-packages $(addprefix $(VENV)/,references outputs notebooks duckdb) ## Install what the tests and slower checks need
	$(call install-packages,$(OUTPUT_PACKAGES) $(COUNTRY_PACKAGES))
	$(SWIFT) package resolve

build: build-packages
	$(SWIFT) build -c release --product flywheel --scratch-path $(FLYWHEEL_SCRATCH)

run: build ## Build, and write the briefing and its feeds from the bundled data
	@mkdir -p $(OUT)
	@$(FLYWHEEL) brief --output $(OUT)/briefing.md
	@$(FLYWHEEL) brief --format html --output $(OUT)/briefing.html
	@$(FLYWHEEL) compute test-frequency Data/Series/missile-launches.csv --clock kst \
	  --format csv > $(OUT)/test-frequency.csv 2> $(OUT)/findings.txt
	@$(FLYWHEEL) compute partner-share Data/Series/trade-kotra.csv \
	  --format csv > $(OUT)/partner-share.csv 2>> $(OUT)/findings.txt
	@$(FLYWHEEL) compute trade-value Data/Series/trade-gacc.csv --partner CHN --by month \
	  --format csv > $(OUT)/trade-by-month.csv 2>> $(OUT)/findings.txt
	@$(FLYWHEEL) export --to datapackage --output $(OUT)/feeds 2>> $(OUT)/findings.txt
	@$(FLYWHEEL) export --to vega-lite --output $(OUT)/charts/ 2>> $(OUT)/findings.txt
	@$(FLYWHEEL) export --to xlsx --output $(OUT)/feeds.xlsx 2>> $(OUT)/findings.txt
	@echo; awk '/^\| Figure/ { on = 1 } on && !/^\|/ { exit } on' $(OUT)/briefing.md
	@echo; echo "Written:"; for file in briefing.md briefing.html test-frequency.csv \
	  partner-share.csv trade-by-month.csv feeds/ charts/ feeds.xlsx findings.txt; do echo "  $(OUT)/$$file"; done

build-tests: test-packages ## Build all tests
	$(SWIFT) build --build-tests

test: build-tests ## Build and run all tests
	$(SWIFT) test --skip-build --disable-xctest

fuzz: test-packages ## Hold bulk reading against the slow way on a million random tables
	FLYWHEEL_CASES=1000000 $(SWIFT) test -c release -Xswiftc -enable-testing \
	  --scratch-path .build-fuzz --disable-xctest --filter BulkDifferentialTests

test-kills: build-tests ## Kill a refresh at 300 random moments, and look at what it leaves
	FLYWHEEL_KILLS=300 $(SWIFT) test --skip-build --disable-xctest --filter RefreshKillTests

test-outputs: build $(VENV)/outputs ## Open the outputs in a browser, LibreOffice, Datasette and others
	$(call install-packages,$(OUTPUT_PACKAGES))
	FLYWHEEL=$(FLYWHEEL) $(VENV)/bin/python -m pytest Tests/Outputs --quiet -p no:cacheprovider

gallery: build-tests ## Draw the pictures of the README anew from the bundled data
	@FLYWHEEL_RECORD=1 $(SWIFT) test --skip-build --disable-xctest --filter GalleryTests >/dev/null 2>&1; \
	  test $$? -eq 1
	$(SWIFT) test --skip-build --disable-xctest --filter GalleryTests
	@ls Gallery

lint: ## Check the format of all Swift files
	$(SWIFT) format lint --strict --recursive --parallel Sources Tests Package.swift

# The results that R and Python scripts give, each beside its script.
reference: $(VENV)/references | r-packages ## Rebuild the reference results with R, SciPy and others
	@for script in Tests/References/*.py; do \
	  echo "$$script"; $(VENV)/bin/python $$script > $(VENV)/fresh.json || exit 1; \
	  cp $(VENV)/fresh.json $${script%.py}.json; done
	@for script in Tests/References/*.R; do \
	  echo "$$script"; Rscript $$script > $(VENV)/fresh.json || exit 1; \
	  cp $(VENV)/fresh.json $${script%.R}.json; done

references: $(VENV)/references | r-packages ## Recompute the reference results and compare
	@for script in Tests/References/*.py; do \
	  echo "$$script"; $(VENV)/bin/python $$script --check || exit 1; done
	@for script in Tests/References/*.R; do \
	  echo "$$script"; Rscript $$script --check || exit 1; done

countries: | build-packages ## Rebuild the country table from the ISO codes and compare
	$(call install-packages,$(COUNTRY_PACKAGES))
	python3 Data/Reference/build_countries.py --check

notebooks: build $(VENV)/notebooks ## Run the notebooks on the feeds of `make run`
	@$(MAKE) --no-print-directory run >/dev/null
	@for notebook in Notebooks/*.ipynb; do \
	  echo "$$notebook"; FLYWHEEL=$(abspath $(FLYWHEEL)) $(VENV)/bin/jupyter execute --timeout=300 $$notebook || exit 1; done

bench: static $(VENV)/benchmarks ## Measure aggregate against other programs (OPTIONS=--quick)
	$(call install-packages,$(BENCH_PACKAGES))
	@install -D -s -m 755 $(STATIC)/release/flywheel .bench/tools/flywheel
	$(VENV)/bin/python Tests/Benchmarks/bench.py --flywheel .bench/tools/flywheel $(OPTIONS)

bench-store: build-packages ## Measure the store with 1 and 10 million observations
	@mkdir -p .bench
	$(SWIFT) run -c release --package-path Tests/Benchmarks/Store bench-store .bench
	@rm -f .bench/*.sqlite

bench-refresh: static | python-packages ## Measure a refresh that finds nothing new
	python3 Tests/Benchmarks/refresh.py $(STATIC)/release/flywheel

bench-screen: static | python-packages ## Measure 1,000 names against a list of 7,500 entries
	python3 Tests/Benchmarks/screen.py $(STATIC)/release/flywheel

test-duckdb: build $(VENV)/duckdb ## Compare --engine duckdb with the local engine
	$(VENV)/bin/python Tests/Engines/with_duckdb.py $(FLYWHEEL)

test-spark: build $(VENV)/spark ## Compare --engine spark, on a small cluster, with the local engine
	@command -v java >/dev/null || { echo "Spark needs Java 17: openjdk-17-jre-headless"; exit 1; }
	$(VENV)/bin/python Tests/Engines/with_spark.py $(FLYWHEEL) $(OPTIONS)

# What each of the virtual environment's users needs.
requirements_references := Tests/References/requirements.txt
requirements_outputs    := Tests/Outputs/requirements.txt
requirements_notebooks  := Notebooks/requirements.txt
requirements_benchmarks := Tests/Benchmarks/requirements.txt
requirements_duckdb     := Tests/Engines/requirements-duckdb.txt
requirements_spark      := Tests/Engines/requirements-spark.txt

.SECONDEXPANSION:
$(VENV)/%: $$(requirements_$$*) | python-packages
	@test -x $(VENV)/bin/python || python3 -m venv $(VENV)
	@$(VENV)/bin/pip install --quiet --disable-pip-version-check -r $(requirements_$*)
	@touch $@

# The command as it is installed: it needs no Swift on the machine, and starts sooner. What every start
# would load is linked in too, where its licence asks nothing of those who do so: SQLite, zlib and the
# libraries of the C++ compiler. The linker takes an archive where it finds no shared library before it.
# Packed relocations, which Swift's own linker knows, take 3 MB less of memory and file. Types made of
# others come from the compiler's own tables: by their names, each would be looked for at every start
# among the eight thousand conformances of the program.
ARCHIVES := $(CURDIR)/$(STATIC)/archives
static: build-packages
	@mkdir -p $(ARCHIVES)
	@clang="$$(dirname "$$(readlink -f "$$(command -v $(SWIFT))")")/clang"; \
	for name in sqlite3 z stdc++; do \
	  ln -sf "$$("$$clang" -print-file-name=lib$$name.a)" $(ARCHIVES)/; done
	$(SWIFT) build -c release --product flywheel --static-swift-stdlib --scratch-path $(STATIC) \
	  -Xswiftc -L$(ARCHIVES) -Xswiftc -Xclang-linker -Xswiftc -static-libgcc \
	  $(addprefix -Xswiftc -Xfrontend -Xswiftc ,-prespecialize-generic-metadata \
	    -disable-concrete-type-metadata-mangled-name-accessors) \
	  -Xswiftc -use-ld=lld -Xlinker -z -Xlinker pack-relative-relocs

install: static ## Install under PREFIX: command, data, documents, completions
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/flywheel \
	  $(DESTDIR)$(PREFIX)/share/doc/flywheel \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -s -m 755 $(STATIC)/release/flywheel $(DESTDIR)$(PREFIX)/bin/flywheel
	rm -rf $(DESTDIR)$(PREFIX)/share/flywheel/Series $(DESTDIR)$(PREFIX)/share/flywheel/Reference \
	  $(DESTDIR)$(PREFIX)/share/flywheel/Claims $(DESTDIR)$(PREFIX)/share/flywheel/Scorecard \
	  $(DESTDIR)$(PREFIX)/share/flywheel/Templates $(DESTDIR)$(PREFIX)/share/flywheel/Empty
	cp -R Data/flywheel.yaml Data/README.md Data/Series Data/Reference Data/Claims Data/Scorecard \
	  Data/Templates Data/Empty $(DESTDIR)$(PREFIX)/share/flywheel/
	rm -f $(DESTDIR)$(PREFIX)/share/flywheel/Reference/build_countries.py
	install -m 644 LICENSE Sources/*/*.docc/*.md $(DESTDIR)$(PREFIX)/share/doc/flywheel/
	$(STATIC)/release/flywheel --generate-completion-script bash \
	  > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/flywheel
	$(STATIC)/release/flywheel --generate-completion-script zsh \
	  > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_flywheel
	$(STATIC)/release/flywheel --generate-completion-script fish \
	  > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/flywheel.fish

clean: ## Remove what was built and written
	rm -rf .build .build-release $(STATIC) .build-fuzz Tests/Benchmarks/Store/.build $(VENV) $(OUT)
