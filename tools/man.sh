#!/bin/sh
# man.sh - the manual page recoupe(1), made from what the program says of itself, so that it can't say anything else.
# usage: tools/man.sh RECOUPE [DATE] > recoupe.1
set -eu
recoupe=$1
date=${2:-}
version=$("$recoupe" --version | sed 's/^recoupe //')
commands=$("$recoupe" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p')

# Text of a help screen as roff: paragraphs joined, options as a list, examples as they stand.
page() { # command, or nothing for the program
	"$recoupe" ${1:+"$1"} --help | awk -v command="${1:-}" '
	function plain(s) { gsub(/\\/, "\\e", s); gsub(/-/, "\\-", s); sub(/^[.\047]/, "\\\\\\&&", s); return s }
	function flag(s,   name, arg) {
		name = s; arg = ""
		if (match(s, / /)) { name = substr(s, 1, RSTART - 1); arg = substr(s, RSTART + 1) }
		return ".TP\n\\fB" plain(name) "\\fR" (arg == "" ? "" : " \\fI" plain(arg) "\\fR")
	}
	/^usage: / && command != "" { sub(/^usage: recoupe /, ""); usage = $0; next }
	/^(options|commands|examples)( |:)/ { part = $1; sub(/:.*/, "", part); next }
	/^exit status/ { part = "" ; next }
	/^usage: / { next }
	NR == 1 { if (command != "") { sub(/^recoupe [a-z]* - /, ""); summary = $0 } else about = $0; next }
	part == "" && NF { about = about (about == "" ? "" : " ") $0; next }
	part == "options" && /^  --/ {
		left = substr($0, 3, 28); sub(/ +$/, "", left); right = substr($0, 32)
		if (length($0) > 31 && substr($0, 31, 1) != " ") { left = $1 " " $2; right = $0; sub(/^  [^ ]+ [^ ]+ /, "", right) }
		options = options flag(left) "\n" plain(right) "\n"; next
	}
	part == "examples" && NF { sub(/^  /, ""); examples = examples plain($0) "\n" }
	END {
		if (command != "") {
			print ".SS recoupe " plain(usage)
			sub(/^./, toupper(substr(summary, 1, 1)), summary)
			print plain(summary) ".\n.PP\n" plain(about)
			n = split(options, line, /\n/)
			for (i = 1; i < n; i += 3)
				if (line[i + 1] !~ /^\\fB\\-\\-(data|models|no\\-color|quiet|help|version)\\fR/)
					print line[i] "\n" line[i + 1] "\n" line[i + 2]
			print ".PP\n.RS 4\n.EX\n" examples ".EE\n.RE"
		} else {
			print ".SH DESCRIPTION\n" plain(about)
			print ".PP\nA dossier is one SQLite file. It can be copied, mailed, archived and opened with any SQLite tool. Nothing in what the program\n" \
			      "prints has been verified: it says what articles report, and at most how many origins they state."
			print ".SH OPTIONS\nThese go with every command and may stand anywhere on the line. Two hyphens (\\fB\\-\\-\\fR) end the options.\n" options
		}
	}'
}

cat <<-EOF
	.\\" Made by tools/man.sh from the help of the program.
	.TH RECOUPE 1 "$date" "recoupe $version" "User Commands"
	.SH NAME
	recoupe \\- cross\\-check press articles into a sourced chronology
	.SH SYNOPSIS
	.B recoupe
	.I COMMAND
	.RI [ OPTIONS ]
	.I ARGUMENTS
EOF
page
echo .SH COMMANDS
for c in $commands; do
	page "$c"
done
cat <<-'EOF'
	.SH EXIT STATUS
	.TP
	.B 0
	Done.
	.TP
	.B 1
	Some input could not be used; it is said which and why, and the rest was done.
	.TP
	.B 2
	Wrong usage.
	.TP
	.B 3
	The dossier is damaged, or it is none.
	.TP
	.B 4
	Output or storage failed (disk full, locked), or memory ran out.
	.SH ENVIRONMENT
	.TP
	.B NO_COLOR
	Where it is set to anything, no colour is printed.
	.TP
	.B COLUMNS
	Columns of the screen where the terminal does not say.
	.TP
	.BR https_proxy ", " http_proxy
	Proxies for what is fetched.
	.SH FILES
	.TP
	.IR DOSSIER \-journal
	Beside a dossier while it is written to, or after a kill: leave it, the next command uses and removes it.
	.TP
	.IR DOSSIER .warc.gz
	What was fetched with \fB\-\-archive\fR.
	.SH SEE ALSO
	.BR sqlite3 (1),
	.BR pdftotext (1)
EOF
