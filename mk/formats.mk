# Tools that score what ingest makes of files, and fuzz targets.
#
#   make formats-tools              tests/tools/*_dump.c for tests/tools/score_*.py
#   make eval-pages CORPORA=DIR     all of them, against tests/eval/page-floors.tsv
#   make fuzz T=warc SECS=60        clang and libFuzzer; seeds from tests/samples/fuzz-warc where there are some
#   make fuzz-replay                the same functions over all seeds, any compiler
TOOL_DIR := $(BUILD)/$(VARIANT)/tools
DUMP_BIN := $(patsubst tests/tools/%.c,$(TOOL_DIR)/%,$(wildcard tests/tools/*_dump.c))
FUZZERS  := $(patsubst fuzz/fuzz_%.c,%,$(wildcard fuzz/fuzz_*.c))
T    ?= warc
SECS ?= 60
.PHONY: formats-tools fuzz fuzz-replay eval-pages
formats-tools: $(DUMP_BIN)

eval-pages: formats-tools
	@CORPORA=$(CORPORA) TOOLS=$(TOOL_DIR) OUT=$(BUILD)/eval-pages sh tests/eval/pages.sh

$(TOOL_DIR)/%: tests/tools/%.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -MF $@.d -o $@ $< $(LIB) $(ALL_LD)

$(BUILD)/$(VARIANT)/fuzz/replay_%: fuzz/fuzz_%.c fuzz/replay.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -I. -MF $@.d -o $@ $^ $(ALL_LD)

fuzz-replay: $(FUZZERS:%=$(BUILD)/$(VARIANT)/fuzz/replay_%)
	@for t in $(FUZZERS); do $(BUILD)/$(VARIANT)/fuzz/replay_$$t $$(find tests/samples -type f) || exit 1; done

FUZZ_CF := -std=c17 -D_GNU_SOURCE -Iinclude -Isrc -I. $(PKG_CF) -O1 -g -DRC_DEBUG -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all
FUZZ_SRC := $(foreach m,base lang doc ingest model,$(sort $(wildcard src/$(m)/*.c))) src/fetch/robots.c $(wildcard src/read/tokens_*.c)
fuzz: $(BUILD)/$(VARIANT)/data.o $(BUILD)/$(VARIANT)/models.o
	@mkdir -p $(BUILD)/fuzz/seeds-$(T)
	clang $(FUZZ_CF) -o $(BUILD)/fuzz/$(T) fuzz/fuzz_$(T).c $(FUZZ_SRC) $(BUILD)/$(VARIANT)/data.o $(BUILD)/$(VARIANT)/models.o $(PKG_LD)
	$(BUILD)/fuzz/$(T) -max_total_time=$(SECS) -max_len=65536 -timeout=20 -rss_limit_mb=1500 $(BUILD)/fuzz/seeds-$(T) $(wildcard tests/samples/$(T))

-include $(DUMP_BIN:=.d)
