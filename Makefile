# Every target is one line of run.py, which sets up what it needs; without make: python3 run.py TARGET.

PY ?= python3
PORT ?=
ARGS ?=

.DEFAULT_GOAL := help
.PHONY: help demo run test check bench bench-routing train words draw lock migrate doctor rehearse clean

help: ## this list
	@sed -n 's/^\([a-z-]*\): ## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo: ## playground, bot and worker on this machine; make demo PORT=8080
	@$(PY) run.py demo $(if $(PORT),--port $(PORT)) $(ARGS)

run: ## the bot against Telegram; BOT_TOKEN and STAFF_CHAT_ID in .env
	@$(PY) run.py run $(ARGS)

test: ## every test, on real parts; make test ARGS="-k album"
	@$(PY) run.py test $(ARGS)

check: ## format, lint, types, arrows, catalogs, house rules
	@$(PY) run.py check $(ARGS)

bench: ## our bot beside its peers on one conversation
	@$(PY) run.py bench $(ARGS)

bench-routing: ## how often sentences reach the right desk; make bench-routing ARGS=some.jsonl
	@$(PY) run.py bench-routing $(ARGS)

train: ## teach the router from its phrase bank; make train ARGS="--mkb10 FILE"
	@$(PY) run.py train $(ARGS)

words: ## gather every text into locales/
	@$(PY) run.py words $(ARGS)

draw: ## redraw docs/intake.mmd from the code
	@$(PY) run.py draw $(ARGS)

lock: ## pin requirements/*.in again, with hashes
	@$(PY) run.py lock $(ARGS)

migrate: ## bring the database schema up to date
	@$(PY) run.py migrate $(ARGS)

doctor: ## say in plain words what is wrong with the settings
	@$(PY) run.py doctor $(ARGS)

rehearse: ## send fictional families the whole way
	@$(PY) run.py rehearse $(ARGS)

clean: ## remove what machines made; data/ stays
	@$(PY) run.py clean
