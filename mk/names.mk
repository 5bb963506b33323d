# names.mk - `make name-weights CORPORA=DIR EVAL=DIR`: fits data/world/name-evidence.tsv, which weighs what speaks for the type of a name.
# To be run again where models or the findings of src/read/entities_weigh.c change; then `make eval`.
.PHONY: name-weights
name-weights: $(BUILD)/release/tools/name_evidence
	python3 tools/fit_names.py --corpora $(CORPORA) --eval $(EVAL) --tool $< > $(BUILD)/name-evidence.tsv
	cp $(BUILD)/name-evidence.tsv data/world/name-evidence.tsv
