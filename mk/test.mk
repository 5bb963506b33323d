# test.mk - the tests. `make test` is the whole of what runs on every change; it stays under five minutes.
#
#   unit    tests/unit/test_*.c   cmocka, each a program of its own, against the debug library (invariants on)
#   cases   tests/cases           texts and what must be found in them; floors in tests/cases/floors.tsv
#   cli     tests/cli/*.sh        the command line from outside
#   headers every header compiles alone; layers: tools/layers.txt holds
TEST_VARIANT ?= debug
TEST_DIR     := $(BUILD)/$(TEST_VARIANT)/tests
UNIT_SRC     := $(sort $(wildcard tests/unit/test_*.c))
UNIT_BIN     := $(patsubst tests/unit/%.c,$(TEST_DIR)/%,$(UNIT_SRC))

.PHONY: test test-run test-bins unit cases cli headers
test: deps-test
	@$(MAKE) --no-print-directory test-run
test-run: all headers
	@$(MAKE) --no-print-directory VARIANT=$(TEST_VARIANT) test-bins
	@BUILD=$(BUILD) RECOUPE=$(if $(filter asan,$(TEST_VARIANT)),$(BUILD)/asan/recoupe,$(BUILD)/recoupe) TEST_DIR=$(TEST_DIR) sh tests/run.sh

test-bins: $(UNIT_BIN) $(TEST_DIR)/cases $(BUILD)/$(TEST_VARIANT)/recoupe

$(TEST_DIR)/test_%: tests/unit/test_%.c $(BUILD)/$(TEST_VARIANT)/librecoupe.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -Itests -MF $@.d -o $@ $< $(BUILD)/$(TEST_VARIANT)/librecoupe.a $(ALL_LD) -lcmocka

$(TEST_DIR)/cases: tests/cases/run.c $(BUILD)/$(TEST_VARIANT)/librecoupe.a
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -MF $@.d -o $@ $< $(BUILD)/$(TEST_VARIANT)/librecoupe.a $(ALL_LD)

headers:
	@for h in $(wildcard src/*/*.h include/*.h); do \
		$(CC) -std=c17 -D_GNU_SOURCE -Iinclude -Isrc $(PKG_CF) -fsyntax-only -x c $$h || exit 1; done

-include $(UNIT_BIN:=.d) $(TEST_DIR)/cases.d
