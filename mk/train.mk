# Training and scoring. CORPORA is the folder that holds ud/, ner/ and raw/ (see docs/models.md).
CORPORA ?= ../shared/corpora
TRAIN_CPU ?= $(if $(filter x86_64,$(shell uname -m)),-mavx2 -mfma)
TRAINER := $(BUILD)/$(VARIANT)/recoupe-train

$(BUILD)/$(VARIANT)/src/train/%.o: ALL_CF += -O3 -fno-math-errno -fno-trapping-math -ffp-contract=fast $(TRAIN_CPU)
$(BUILD)/$(VARIANT)/src/model/kernel.o: ALL_CF += -O3

$(TRAINER): $(call obj,$(TRAIN_SRC)) $(LIB)
	$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)

.PHONY: trainer train
trainer: $(TRAINER)
