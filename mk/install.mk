# install.mk - `make install`, `make uninstall`: the program, its manual page, what bash completes, the library and its header.
#
# PREFIX   where it will be used from   (/usr/local)
# DESTDIR  put before every path, for whoever makes packages
PREFIX       ?= /usr/local
BINDIR       ?= $(PREFIX)/bin
LIBDIR       ?= $(PREFIX)/lib
INCLUDEDIR   ?= $(PREFIX)/include
MANDIR       ?= $(PREFIX)/share/man
COMPLETIONDIR ?= $(PREFIX)/share/bash-completion/completions
MAN          := $(BUILD)/recoupe.1
COMPLETION   := $(BUILD)/recoupe.bash
VERSION      := $(shell sed -n 's/^\#define RC_VERSION *"\(.*\)"/\1/p' src/*/*.h)
# a folder as recoupe.pc names it: from prefix where it lies below, so that pkg-config can move it
below         = $(patsubst $(PREFIX)/%,$${prefix}/%,$(1))

.PHONY: install uninstall man
man: $(MAN)
$(MAN): $(BIN) tools/man.sh
	$(call say,MAN)sh tools/man.sh $(BIN) > $@.new && mv $@.new $@
$(COMPLETION): $(BIN) tools/completion.sh
	$(call say,BASH)sh tools/completion.sh $(BIN) > $@.new && mv $@.new $@

install: $(BIN) $(LIB) $(MAN) $(COMPLETION)
	install -d "$(DESTDIR)$(BINDIR)" "$(DESTDIR)$(MANDIR)/man1" "$(DESTDIR)$(COMPLETIONDIR)" "$(DESTDIR)$(INCLUDEDIR)" \
		"$(DESTDIR)$(LIBDIR)/pkgconfig"
	install -m 755 $(BIN) "$(DESTDIR)$(BINDIR)/recoupe"
	install -m 644 $(MAN) "$(DESTDIR)$(MANDIR)/man1/recoupe.1"
	install -m 644 $(COMPLETION) "$(DESTDIR)$(COMPLETIONDIR)/recoupe"
	install -m 644 $(LIB) "$(DESTDIR)$(LIBDIR)/librecoupe.a"
	install -m 644 include/recoupe.h "$(DESTDIR)$(INCLUDEDIR)/recoupe.h"
	printf '%s\n' 'prefix=$(PREFIX)' 'libdir=$(call below,$(LIBDIR))' 'includedir=$(call below,$(INCLUDEDIR))' '' \
		'Name: recoupe' 'Description: press articles into a sourced, cross-checked chronology' 'Version: $(VERSION)' 'Requires: $(PKG)' \
		'Libs: -L$${libdir} -lrecoupe -lpthread -lm' 'Cflags: -I$${includedir}' > "$(DESTDIR)$(LIBDIR)/pkgconfig/recoupe.pc"

uninstall:
	rm -f "$(DESTDIR)$(BINDIR)/recoupe" "$(DESTDIR)$(MANDIR)/man1/recoupe.1" "$(DESTDIR)$(COMPLETIONDIR)/recoupe" \
		"$(DESTDIR)$(INCLUDEDIR)/recoupe.h" "$(DESTDIR)$(LIBDIR)/librecoupe.a" "$(DESTDIR)$(LIBDIR)/pkgconfig/recoupe.pc"
