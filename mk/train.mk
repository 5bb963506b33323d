# train.mk - training the models and scoring them.
#
#   make train CORPORA=DIR   every model and its card, from the corpora (docs/models.md says which and under which licence)
#   make eval  CORPORA=DIR EVAL=DIR   scores on the development sets against tests/eval/floors.tsv
#
# Steps of a language, each a file in $(BUILD)/train: raw text (txt) -> word vectors (vec) -> networks trained on the treebanks, with different seeds (net1 to net3) -> what they say on average
# about raw text (lab1) -> a wider network, which learns from the treebanks and from that (wide) -> what it says (lab2) -> both together (lab) -> the model, which learns from the treebanks and from
# that. docs/models.md says why. Every step is one thread with a fixed seed; make -j2 runs two at once. The same corpora, compiler and kind of processor give the same bytes.
CORPORA   ?= ../shared/corpora
EVAL      ?= ../shared/eval
TRAIN_CPU ?= $(if $(filter x86_64,$(shell uname -m)),-mavx2 -mfma)
TRAINER   := $(BUILD)/$(VARIANT)/recoupe-train
TRAINED   := fr en es
EPOCHS    ?= 16
SEEDS     ?= 1 2 3
TEACH     ?= 14
WIDE_EPOCHS ?= 10
RAW_WORDS ?= 3000000
RAW_WORDS_es ?= 4000000
PASSES    ?= 3
TRAIN_TO  ?= models

$(BUILD)/$(VARIANT)/src/train/%.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math -ffp-contract=fast $(TRAIN_CPU)
$(BUILD)/$(VARIANT)/src/model/kernel.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math

$(TRAINER): $(call obj,$(TRAIN_SRC)) $(LIB)
	$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)

# The same with wider networks, for teachers. Of the library it uses nothing that depends on shape.h.
WIDE_OBJ := $(patsubst %.c,$(BUILD)/$(VARIANT)/wide/%.o,$(TRAIN_SRC))
$(BUILD)/$(VARIANT)/wide/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(ALL_CF) -DRC_WIDE=192 -O3 -fno-math-errno -fno-trapping-math -ffp-contract=fast $(TRAIN_CPU) -c -o $@ $<

-include $(WIDE_OBJ:.o=.d)
$(TRAINER)-wide: $(WIDE_OBJ) $(LIB)
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
$(foreach seed,$(SEEDS),$(eval $(call TEACHER,$(seed))))

RAW_OF = $(STEPS)/$*.txt $(or $(RAW_WORDS_$*),$(RAW_WORDS))
$(STEPS)/%.lab1: $(STEPS)/%.vec $(foreach seed,$(SEEDS),$(STEPS)/%.net$(seed)) | $(STEPS)/%.txt $(TRAINER)
	$(TRAINER) $* $(CORPORA) $@ label $< $(RAW_OF) $(filter-out $<,$^)

$(STEPS)/%.wide: $(STEPS)/%.vec $(STEPS)/%.lab1 | $(STEPS)/%.txt $(TRAINER)-wide
	$(TRAINER)-wide $* $(CORPORA) $@ teacher $(WIDE_EPOCHS) 11 $< $(RAW_OF) $(filter-out $<,$^) 1

$(STEPS)/%.lab2: $(STEPS)/%.vec $(STEPS)/%.wide | $(STEPS)/%.txt $(TRAINER)-wide
	$(TRAINER)-wide $* $(CORPORA) $@ label $< $(RAW_OF) $(filter-out $<,$^)

$(STEPS)/%.lab: $(STEPS)/%.lab1 $(STEPS)/%.lab2 | $(TRAINER)
	$(TRAINER) $* $(CORPORA) $@ mix $^

.SECONDARY:
.DELETE_ON_ERROR:
.PHONY: trainer train eval $(addprefix train-,$(TRAINED))
trainer: $(TRAINER)
train: $(addprefix train-,$(TRAINED))
$(addprefix train-,$(TRAINED)): train-%: $(STEPS)/%.vec $(STEPS)/%.lab | $(STEPS)/%.txt $(TRAINER)
	$(TRAINER) $* $(CORPORA) $(TRAIN_TO)/$*.rcm model $(EPOCHS) 1 $< $(RAW_OF) $(filter-out $<,$^) $(PASSES) > $(TRAIN_TO)/$*.md

eval: $(BIN)
	@CORPORA=$(CORPORA) EVAL=$(EVAL) RECOUPE=$(BIN) OUT=$(BUILD)/eval sh tests/eval/run.sh
