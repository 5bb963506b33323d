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
INSTALLED    := $(BINDIR)/recoupe $(MANDIR)/man1/recoupe.1 $(COMPLETIONDIR)/recoupe $(LIBDIR)/librecoupe.a $(INCLUDEDIR)/recoupe.h \
	$(LIBDIR)/pkgconfig/recoupe.pc

.PHONY: install uninstall man
man: $(MAN)
$(MAN): $(BIN) tools/man.sh
	$(call say,MAN)sh tools/man.sh $(BIN) > $@.new && mv $@.new $@
$(COMPLETION): $(BIN) tools/completion.sh
	$(call say,BASH)sh tools/completion.sh $(BIN) > $@.new && mv $@.new $@

install: $(BIN) $(LIB) $(MAN) $(COMPLETION)
	install -d $(addprefix $(DESTDIR),$(sort $(dir $(INSTALLED))))
	install -m 755 $(BIN) $(DESTDIR)$(BINDIR)/recoupe
	install -m 644 $(MAN) $(DESTDIR)$(MANDIR)/man1/recoupe.1
	install -m 644 $(COMPLETION) $(DESTDIR)$(COMPLETIONDIR)/recoupe
	install -m 644 $(LIB) $(DESTDIR)$(LIBDIR)/librecoupe.a
	install -m 644 include/recoupe.h $(DESTDIR)$(INCLUDEDIR)/recoupe.h
	printf '%s\n' 'Name: recoupe' 'Description: press articles into a sourced, cross-checked chronology' 'Version: $(VERSION)' \
		'Requires: $(PKG)' 'Libs: -L$(LIBDIR) -lrecoupe -lpthread -lm' 'Cflags: -I$(INCLUDEDIR)' > $(DESTDIR)$(LIBDIR)/pkgconfig/recoupe.pc

uninstall:
	rm -f $(addprefix $(DESTDIR),$(INSTALLED))
