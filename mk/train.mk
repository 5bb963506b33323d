# train.mk - training the models and scoring them.
#
#   make train CORPORA=DIR   every model and its card, from the corpora (docs/models.md says which and under which licence)
#   make eval  CORPORA=DIR EVAL=DIR   scores on the development sets against tests/eval/floors.tsv
#
# Steps of a language, each a file in $(BUILD)/train: raw text (txt) -> word vectors (vec) -> four networks trained on the treebanks, with different seeds (net1 to net4) -> what they say on average
# about raw text (lab) -> the model, which learns from the treebanks and from that. docs/models.md says why. Every step is one thread with a fixed seed; make -j2 runs two at once. The same
# corpora, compiler and kind of processor give the same bytes.
CORPORA   ?= ../shared/corpora
EVAL      ?= ../shared/eval
TRAIN_CPU ?= $(if $(filter x86_64,$(shell uname -m)),-mavx2 -mfma)
TRAINER   := $(BUILD)/$(VARIANT)/recoupe-train
TRAINED   := fr en es
EPOCHS    ?= 16
TEACH     ?= 14
RAW_WORDS ?= 3000000
RAW_WORDS_es ?= 4000000
PASSES    ?= 3
TRAIN_TO  ?= models

$(BUILD)/$(VARIANT)/src/train/%.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math -ffp-contract=fast $(TRAIN_CPU)
$(BUILD)/$(VARIANT)/src/model/kernel.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math

$(TRAINER): $(call obj,$(TRAIN_SRC)) $(LIB)
	$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)

STEPS := $(BUILD)/train
$(STEPS)/%.txt: $(CORPORA)/raw/%.txt.xz
	@mkdir -p $(@D)
	xz -dc $< > $@

$(STEPS)/%.vec: $(STEPS)/%.txt | $(TRAINER)
	$(TRAINER) $* $(CORPORA) $@ vectors $<

define TEACHER # one seed
$(STEPS)/%.net$(1): $(STEPS)/%.vec | $(TRAINER)
	$(TRAINER) $$* $(CORPORA) $$@ teacher $(TEACH) $(1) $$<
endef
$(foreach seed,1 2 3 4,$(eval $(call TEACHER,$(seed))))

$(STEPS)/%.lab: $(STEPS)/%.vec $(STEPS)/%.net1 $(STEPS)/%.net2 $(STEPS)/%.net3 $(STEPS)/%.net4 | $(TRAINER)
	$(TRAINER) $* $(CORPORA) $@ label $< $(STEPS)/$*.txt $(or $(RAW_WORDS_$*),$(RAW_WORDS)) $(wordlist 2,5,$^)

.SECONDARY:
.PHONY: trainer train eval $(addprefix train-,$(TRAINED))
trainer: $(TRAINER)
train: $(addprefix train-,$(TRAINED))
$(addprefix train-,$(TRAINED)): train-%: $(STEPS)/%.lab | $(TRAINER)
	$(TRAINER) $* $(CORPORA) $(TRAIN_TO)/$*.rcm model $(EPOCHS) 1 $(STEPS)/$*.vec $(STEPS)/$*.txt $(or $(RAW_WORDS_$*),$(RAW_WORDS)) $< $(PASSES) > $(TRAIN_TO)/$*.md

eval: $(BIN)
	@CORPORA=$(CORPORA) EVAL=$(EVAL) RECOUPE=$(BIN) OUT=$(BUILD)/eval sh tests/eval/run.sh
