# demo.mk - `make demo`: installs what is missing, builds, cross-checks the examples, prints their chronology and one comparison.
.PHONY: demo demo-run deps deps-test
deps:
	@tools/deps.sh build
deps-test:
	@tools/deps.sh test
demo: deps
	@$(MAKE) --no-print-directory demo-run
demo-run: all
	@sh tools/demo.sh $(BUILD)
