#!/bin/sh
# embed.sh - makes the blob of tables that src/lang/data.c parses: for each data/*/*.tsv the line "\001LANG/NAME",
# then the file as it stands. Order is by name, so that the same tables give the same bytes.
# usage: tools/embed.sh DATA_FOLDER > BLOB
set -eu
LC_ALL=C
export LC_ALL
for f in "$1"/*/*.tsv; do
	name=${f#"$1"/}
	printf '\001%s\n' "${name%.tsv}"
	cat "$f"
done
