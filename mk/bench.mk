# bench.mk - `make bench`: speed and memory on this machine, each figure with a hash of the output. ARTICLES=N sets the size.
ARTICLES ?= 6000
.PHONY: bench bench-peers
bench: all $(BUILD)/bench/measure $(BUILD)/bench/words $(BUILD)/bench/fr.txt
	@sh bench/bench.sh $(BUILD) $(ARTICLES)
$(BUILD)/bench/measure: bench/measure.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -O2 -D_GNU_SOURCE -o $@ $<
$(BUILD)/bench/words: bench/words.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -MF $@.d -o $@ $< $(LIB) $(ALL_LD)
$(BUILD)/bench/fr.txt: $(BIN) $(wildcard examples/fr-*/*.html)
	@mkdir -p $(@D)
	@$(BIN) analyze --quiet examples/fr-*/*.html | \
		sed -E 's/^.*\},"text":"(.*)","sentences":\[.*$$/\1/; s/\\n/\n/g; s/\\"/"/g; s/$$/\n\f/' > $@

# `make bench-peers`: the same text through this program and through spaCy, where that is installed (PYTHON=... for another interpreter), in turns in one run.
# TEXT=FILE takes another text than the French examples: articles parted by lines of a form feed.
PYTHON ?= python3
bench-peers: all $(BUILD)/bench/words $(BUILD)/bench/fr.txt
	@RECOUPE=$(BUILD)/recoupe WORDS=$(BUILD)/bench/words $(PYTHON) bench/peers.py $(or $(TEXT),$(BUILD)/bench/fr.txt)
