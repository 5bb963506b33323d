# bench.mk - `make bench`: speed and memory on this machine, each figure with a hash of the output. ARTICLES=N sets the size.
ARTICLES ?= 6000
.PHONY: bench
bench: all $(BUILD)/bench/measure
	@sh bench/bench.sh $(BUILD) $(ARTICLES)
$(BUILD)/bench/measure: bench/measure.c
	@mkdir -p $(@D)
	$(CC) -std=c17 -O2 -D_GNU_SOURCE -o $@ $<
