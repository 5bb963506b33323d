# recoupe: make builds build/recoupe; make help lists the rest.
#
# BUILD    folder for everything that is made          (build)
# VARIANT  release, debug, asan, tsan                  (release)
# CC       gcc or clang
BUILD   ?= build
VARIANT ?= release
CC      ?= cc
AR      ?= ar
PKG     := sqlite3 libxml-2.0 icu-uc icu-i18n jansson zlib libzstd libbrotlidec libzip libdeflate nettle

WARN := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition \
	-Wwrite-strings -Wpointer-arith -Wundef -Wvla -Wformat=2
F_release := -O2 -g -DNDEBUG
F_debug   := -O1 -g -DRC_DEBUG
F_tsan    := -O1 -g -DNDEBUG -fsanitize=thread
F_asan    := $(F_debug) -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
PKG_CF    := $(shell pkg-config --cflags $(PKG) 2>/dev/null)
PKG_LD    := $(shell pkg-config --libs $(PKG) 2>/dev/null) -lpthread -lm
ALL_CF    := -std=c17 -ffp-contract=off -D_GNU_SOURCE $(WARN) -fno-common -Iinclude -Isrc -MMD -MP $(PKG_CF) $(F_$(VARIANT)) $(CFLAGS)
ALL_LD    := $(if $(filter asan,$(VARIANT)),-fsanitize=address -fsanitize=undefined) $(if $(filter tsan,$(VARIANT)),-fsanitize=thread) $(LDFLAGS) $(PKG_LD)

LIB_MODULES := base lang doc model ingest fetch kb read check store query export pipeline
LIB_SRC := $(foreach m,$(LIB_MODULES),$(sort $(wildcard src/$(m)/*.c)))
CLI_SRC := $(sort $(wildcard src/cli/*.c))
TRAIN_SRC := $(sort $(wildcard src/train/*.c))
DATA    := $(sort $(wildcard data/*/*.tsv))
obj      = $(patsubst %.c,$(BUILD)/$(VARIANT)/%.o,$(1))
LIB_OBJ := $(call obj,$(LIB_SRC)) $(BUILD)/$(VARIANT)/data.o $(BUILD)/$(VARIANT)/models.o $(BUILD)/$(VARIANT)/knowledge.o
# the program that makes knowledge.bin: what loads tables, with an allocator of its own
IMAGE_SRC := $(sort $(wildcard src/image/*.c)) src/pipeline/knowledge.c \
	$(foreach m,base lang doc model ingest kb read check,$(filter-out src/base/alloc.c,$(sort $(wildcard src/$(m)/*.c))))
IMAGE     := $(BUILD)/$(VARIANT)/recoupe-image
LIB     := $(BUILD)/$(VARIANT)/librecoupe.a
BIN     := $(if $(filter release,$(VARIANT)),$(BUILD)/recoupe,$(BUILD)/$(VARIANT)/recoupe)
# V=1 prints whole commands
say     = $(if $(V),,@printf '  %-5s %s\n' $(1) $@;)
MODELS  := $(sort $(wildcard models/*.rcm))

.PHONY: all help layers clean
all: $(BIN) layers

include $(wildcard mk/*.mk)

$(BIN): $(call obj,$(CLI_SRC)) $(LIB)
	$(call say,LINK)$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)

$(LIB): $(LIB_OBJ)
	@rm -f $@
	$(call say,AR)$(AR) rcs $@ $^

# the network's loops, worth vectorising
$(BUILD)/release/src/model/kernel.o: ALL_CF += -O3
$(BUILD)/$(VARIANT)/%.o: %.c
	@mkdir -p $(@D)
	$(call say,CC)$(CC) $(ALL_CF) -c -o $@ $<

# Tables and models go into the program as they stand.
$(BUILD)/data.blob: $(DATA) tools/embed.sh
	@mkdir -p $(@D)
	tools/embed.sh data > $@
$(BUILD)/$(VARIANT)/data.o: src/lang/embed.S $(BUILD)/data.blob
	@mkdir -p $(@D)
	$(CC) -DBLOB='"$(BUILD)/data.blob"' -c -o $@ $<
$(BUILD)/$(VARIANT)/models.o: src/model/embed.S $(MODELS)
	@mkdir -p $(@D)
	$(CC) -c -o $@ $<

# What is made of the tables goes into the program too, as it lies in memory (src/base/image.h).
$(IMAGE): $(call obj,$(IMAGE_SRC)) $(BUILD)/$(VARIANT)/data.o $(BUILD)/$(VARIANT)/models.o
	$(call say,LINK)$(CC) $(ALL_CF) -o $@ $^ $(ALL_LD)
$(BUILD)/$(VARIANT)/knowledge.bin: $(IMAGE)
	$(call say,IMAGE)$(IMAGE) > $@.new && mv $@.new $@
$(BUILD)/$(VARIANT)/knowledge.o: src/pipeline/embed.S $(BUILD)/$(VARIANT)/knowledge.bin
	$(CC) -DBLOB='"$(BUILD)/$(VARIANT)/knowledge.bin"' -c -o $@ $<

layers:
	@awk -f tools/layers.awk tools/layers.txt $(wildcard src/*/*.[ch])

clean:
	rm -rf $(BUILD)

-include $(patsubst %.o,%.d,$(LIB_OBJ) $(call obj,$(CLI_SRC) $(TRAIN_SRC) $(IMAGE_SRC)))
