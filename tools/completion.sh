#!/bin/sh
# completion.sh - what bash completes after "recoupe", made from the program's own help.
# usage: tools/completion.sh RECOUPE > recoupe
set -eu
recoupe=$1
commands=$("$recoupe" --help | sed -n '/^commands:/,/^$/s/^  \([a-z]*\) .*/\1/p' | tr '\n' ' ' | sed 's/ $//')
options() {
	"$recoupe" "$@" --help | sed -n 's/^  \(--[a-z-]*\).*/\1/p' | tr '\n' ' ' | sed 's/ $//'
}
# "--who | --from": all that take a value; what is known of one stands before it in the case, and formats are each command's own.
valued=$(for c in $commands; do
	"$recoupe" "$c" --help | sed -n '/^  --format /d; s/^  \(--[a-z-]*\) [^ ].*/\1/p'
done | LC_ALL=C sort -u | sed -e ':a' -e 'N' -e '$!ba' -e 's/\n/ | /g')
cat <<EOF
# Made by tools/completion.sh from the help of recoupe $("$recoupe" --version | sed 's/^recoupe //').
_recoupe()
{
	local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD - 1]} command= options= i
	for ((i = 1; i < COMP_CWORD; i++)); do
		case " $commands " in
		*" \${COMP_WORDS[i]} "*)
			command=\${COMP_WORDS[i]}
			break
			;;
		esac
	done
	COMPREPLY=()
	case \$prev in
	--ui | --lang) COMPREPLY=(\$(compgen -W 'fr en es' -- "\$cur")); return ;;
	--undo) COMPREPLY=(\$(compgen -W 'published outlet lang author all' -- "\$cur")); return ;;
	--data | --models) COMPREPLY=(\$(compgen -d -- "\$cur")); return ;;
	$valued) return ;;
	esac
	case \$command in
EOF
for c in $commands; do
	formats=$("$recoupe" "$c" --help | sed -n 's/^  --format \([^ ]*\).*/\1/p' | tr '|' ' ')
	printf '\t%s)\n\t\toptions="%s"\n' "$c" "$(options "$c")"
	[ -z "$formats" ] || printf '\t\t[[ $prev == --format ]] && { COMPREPLY=($(compgen -W "%s" -- "$cur")); return; }\n' "$formats"
	printf '\t\t;;\n'
done
cat <<EOF
	*) options="$(options)" ;;
	esac
	if [[ \$cur == -* ]]; then
		COMPREPLY=(\$(compgen -W "\$options" -- "\$cur"))
	elif [[ -z \$command ]]; then
		COMPREPLY=(\$(compgen -W '$commands' -- "\$cur"))
	else
		compopt -o filenames 2>/dev/null
		COMPREPLY=(\$(compgen -f -- "\$cur"))
	fi
}
complete -F _recoupe recoupe
EOF
