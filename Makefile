# Two commands do everything: `make app` serves the course, `make test` checks it. `make help` lists the rest.
# The environment is .venv; it is made anew when a lock changes. PYTHON names the Python that makes it.

PYTHON ?= python3
PORT ?= 8866
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help app lab test bench notebooks lock check nieuw schema data clean

help: ## Laat zien welke opdrachten er zijn
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

$(VENV)/.klaar: binder/requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Wijkschool heeft Python 3.11 of nieuwer nodig. Geef die mee: make app PYTHON=python3.12"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r binder/requirements.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	$(BIN)/wijkschool bouw
	@touch $@

# The tests need more: a browser driver, linters, hypothesis; and a Chromium (see tests/chromium.sh).
$(VENV)/.klaar-voor-test: $(VENV)/.klaar tests/requirements.txt
	$(BIN)/python -m pip install --quiet --require-hashes -r tests/requirements.txt
	@touch $@

app: $(VENV)/.klaar ## Open de cursus in je browser (PORT=8900, NO_BROWSER=1, HOOGSTENS=40, EXTRA=map met eigen oefeningen)
	@$(BIN)/wijkschool start --poort "$(PORT)" $(if $(filter-out 0,$(NO_BROWSER)),--geen-browser) \
		$(if $(EXTRA),--extra "$(EXTRA)") $(if $(HOOGSTENS),--hoogstens "$(HOOGSTENS)")

lab: $(VENV)/.klaar ## Open de notebooks in JupyterLab
	@$(BIN)/wijkschool lab $(if $(filter-out 0,$(NO_BROWSER)),--geen-browser)

check: $(VENV)/.klaar ## Controleer alle oefeningen, oplossingen en gegevens (BESTAND=exercises/04-speelveld.yaml)
	@$(BIN)/wijkschool check $(if $(BESTAND),"$(BESTAND)")

nieuw: $(VENV)/.klaar ## Laat een voorbeeld zien van een soort oefening (SOORT=koppel)
	@$(BIN)/wijkschool nieuw $(SOORT) $(if $(LES),--les "$(LES)")

schema: $(VENV)/.klaar ## Maak opnieuw wat uit de inhoud volgt: schema's, voorbeelden, datasets/datapackage.json
	@$(BIN)/wijkschool schema

data: $(VENV)/.klaar ## Laat zien welke gegevens er zijn (TABEL=wrr_tabel_5_3)
	@$(BIN)/wijkschool data $(TABEL)

test: $(VENV)/.klaar-voor-test ## Voer alle controles en tests uit
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports
	@CHROMIUM="$$(sh tests/chromium.sh $(BIN)/python)" || exit 1; \
	export CHROMIUM; echo "Chromium: $$CHROMIUM"; \
	$(BIN)/pytest --nbval --nbval-current-env --nbval-sanitize-with tests/nbval.cfg

bench: $(VENV)/.klaar-voor-test ## Meet hoe snel een les opent, naast een kale Voilà-pagina
	@CHROMIUM="$$(sh tests/chromium.sh $(BIN)/python)" || exit 1; \
	export CHROMIUM; $(BIN)/python bench/bench.py

notebooks: $(VENV)/.klaar ## Voer de notebooks uit en bewaar ze in hun vaste vorm
	$(BIN)/wijkschool notebooks

lock: $(VENV)/.klaar ## Maak de twee lockbestanden opnieuw (haalt uv op)
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/python binder/maak_lock.py

clean: ## Haal weg wat gemaakt is (.venv en .bouw)
	rm -rf $(VENV) .bouw
