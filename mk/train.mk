# train.mk - training the models and scoring them.
#
#   make train CORPORA=DIR   every model and its card, from the corpora (docs/models.md says which and under which licence)
#   make eval  CORPORA=DIR EVAL=DIR   scores on the development sets against tests/eval/floors.tsv
#
# One thread a language (make -j2 trains two at once), fixed seeds: the same corpora, compiler and kind of processor give the same bytes.
CORPORA   ?= ../shared/corpora
EVAL      ?= ../shared/eval
TRAIN_CPU ?= $(if $(filter x86_64,$(shell uname -m)),-mavx2 -mfma)
TRAINER   := $(BUILD)/$(VARIANT)/recoupe-train
TRAINED   := fr en es
EPOCHS    ?= 14
TRAIN_TO  ?= models

$(BUILD)/$(VARIANT)/src/train/%.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math -ffp-contract=fast $(TRAIN_CPU)
$(BUILD)/$(VARIANT)/src/model/kernel.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math

$(TRAINER): $(call obj,$(TRAIN_SRC)) $(LIB)
	$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)

$(BUILD)/raw-%.txt: $(CORPORA)/raw/%.txt.xz
	@mkdir -p $(@D)
	xz -dc $< > $@

$(BUILD)/%.vec: $(BUILD)/raw-%.txt | $(TRAINER)
	$(TRAINER) $* $(CORPORA) $@ vectors $<

.PHONY: trainer train eval $(addprefix train-,$(TRAINED))
trainer: $(TRAINER)
train: $(addprefix train-,$(TRAINED))
$(addprefix train-,$(TRAINED)): train-%: $(TRAINER) $(BUILD)/%.vec
	$(TRAINER) $* $(CORPORA) $(TRAIN_TO)/$*.rcm model $(EPOCHS) 1 $(BUILD)/$*.vec > $(TRAIN_TO)/$*.md

eval: $(BIN)
	@CORPORA=$(CORPORA) EVAL=$(EVAL) RECOUPE=$(BIN) OUT=$(BUILD)/eval sh tests/eval/run.sh
