# layers.awk - fails when a file includes a header of a module that tools/layers.txt does not allow, or another module's private header (*_int.h).
# usage: awk -f tools/layers.awk tools/layers.txt src/*/*.[ch]
FNR == NR {
	if ($0 ~ /^#/ || NF == 0) next
	sub(":", "", $1); known[$1] = 1
	for (i = 2; i <= NF; i++) may[$1, $i] = 1
	next
}
/^[ \t]*#[ \t]*include[ \t]*"/ {
	split(FILENAME, part, "/"); mod = part[2]
	split($0, quoted, "\""); split(quoted[2], to, "/")
	if (!known[mod]) { print FILENAME ": module " mod " is not in tools/layers.txt"; bad = 1 }
	if (to[1] == mod) next
	if (known[to[1]] && !((mod, to[1]) in may)) { print FILENAME ":" FNR ": " mod " may not include " quoted[2]; bad = 1 }
	if (quoted[2] ~ /_int\.h$/) { print FILENAME ":" FNR ": private header " quoted[2]; bad = 1 }
}
END { exit bad }
