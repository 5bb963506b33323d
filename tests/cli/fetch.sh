#!/bin/sh
# fetch.sh - addresses: add, analyze and watch against a server on the loopback that does everything servers do (tests/tools/web_server.py).
. tests/cli/lib.inc

mkdir "$T/www"
echo 2 >"$T/www/round"
python3 tests/tools/web_server.py "$T/www" &
server=$!
trap 'kill $server 2>/dev/null; chmod -R u+rwx "$T" 2>/dev/null; rm -rf "$T"' EXIT
i=0
while [ ! -s "$T/www/port" ] && [ $i -lt 100 ]; do
	sleep 0.1
	i=$((i + 1))
done
W=http://127.0.0.1:$(cat "$T/www/port")
D=$T/d.recoupe
unset http_proxy https_proxy HTTPS_PROXY all_proxy ALL_PROXY

asked() { # path: how often
	grep -c "^GET $1 " "$T/www/requests"
}
says() { # name, text in $T/err
	grep -qF -- "$2" "$T/err"
	report $? "$1"
}

status 'nothing is fetched from this machine unasked' 1 "$RECOUPE" add "$D" "$W/a"
says 'and it is said how to ask' '--private'
[ ! -e "$T/www/requests" ]
report $? 'and no request was made'

check 'a page is fetched' "$RECOUPE" add --ui en --private "$D" "$W/a"
holds 'and added' '1 added'
grep -q '^GET /robots.txt ' "$T/www/requests"
report $? 'robots.txt is asked for first'
grep -q 'recoupe/' "$T/www/requests"
report $? 'the program gives its name'
check 'it has its outlet and date' "$RECOUPE" show --format jsonl "$D" "$W/a"
check 'the same page with other bytes changes nothing' "$RECOUPE" add --ui en --private "$D" "$W/a"
holds 'and is said to be there' '1 there already'

status 'robots.txt is obeyed' 1 "$RECOUPE" add --private "$D" "$W/private/a"
says 'and named' 'robots.txt does not allow it'
[ "$(asked /private/a)" = 0 ]
report $? 'and the page was not asked for'
check 'a longer rule that allows wins' "$RECOUPE" analyze --private "$W/private/open"
check "another's group is not ours" "$RECOUPE" analyze --private "$W/no-one"

check 'a redirect is followed' "$RECOUPE" analyze --private "$W/moved"
holds 'to its text' 'Deux navires ont accosté'
check 'a chunked page is read' "$RECOUPE" analyze --private "$W/chunked"
holds 'whole' '60 tonnes'
check 'a busy server is asked again when it says' "$RECOUPE" analyze --private "$W/busy"
[ "$(asked /busy)" = 2 ]
report $? 'once'
status 'a loop of redirects ends' 1 "$RECOUPE" analyze --private "$W/loop"
one_line_error 'with one line'
status 'a redirect to a file is not followed' 1 "$RECOUPE" analyze --private "$W/away"
one_line_error 'but told'
status 'a page that is not there' 1 "$RECOUPE" analyze --private "$W/none"
says 'says so' 'answer is 404'
status 'a page for some' 1 "$RECOUPE" analyze --private "$W/forbidden"
says 'says what to do' 'save the page in a browser'
status 'a page without end is stopped' 1 "$RECOUPE" analyze --private "$W/huge"
says 'at the limit' 'MiB'
status 'no such host' 1 "$RECOUPE" analyze http://host.invalid/
one_line_error 'is one line'
status 'no address' 1 "$RECOUPE" analyze 'http://'
one_line_error 'is one line too'

check 'what is wrong costs only itself' sh -c "'$RECOUPE' add --quiet --private '$D' '$W/none' '$W/b' || [ \$? = 1 ]"
check 'a page with a mark' "$RECOUPE" add --private "$D" "$W/etag"
check 'is asked for only if it changed' "$RECOUPE" add --ui en --private "$D" "$W/etag"
holds 'and said to be unchanged' '1 unchanged'
grep -q '^GET /etag 304' "$T/www/requests"
report $? 'by a conditional request'

F=$T/f.recoupe
check 'a feed is looked at' "$RECOUPE" watch --private --once --archive --ui en --width 200 "$F" "$W/feed"
holds 'new events are told' 'new event'
holds 'two articles were added' 'articles added: 2'
holds 'the closing line stands below' 'Nothing here has been verified'
before=$(asked /a)
check 'a second look' "$RECOUPE" watch --private --once --ui en --width 200 "$F" "$W/feed"
holds 'adds nothing' 'articles added: 0'
[ "$(asked /a)" = "$before" ] && grep -q '^GET /feed 304' "$T/www/requests"
report $? 'and fetches nothing that did not change'
echo 3 >"$T/www/round"
check 'the feed has grown' "$RECOUPE" watch --private --once --format jsonl "$F" "$W/feed"
[ "$(asked /a)" = "$before" ] && [ "$(asked /c)" = 1 ]
report $? 'only the new item is fetched'
holds 'changes are objects' '{"change":"'
check 'as docs/schema has them' python3 - "$T/out" docs/schema/watch.json <<'EOF'
import json, sys
schema = json.load(open(sys.argv[2]))
for line in open(sys.argv[1]):
    o = json.loads(line)
    assert sorted(o) == sorted(schema["required"]), o
    assert o["change"] in schema["properties"]["change"]["enum"], o
EOF

R=$T/r.recoupe
later() { # seconds: as if so long ago
	sql "$R" "UPDATE fetched SET asked_at = asked_at - $1, first_at = first_at - $1"
}
echo 2 >"$T/www/round"
check 'a feed and its pages' "$RECOUPE" watch --private --once --ui en --width 200 "$R" "$W/feed"
before=$(asked /a)
touch "$T/www/changed"
check 'a page changes behind its feed; soon after' "$RECOUPE" watch --private --once --ui en --width 200 "$R" "$W/feed"
[ "$(asked /a)" = "$before" ]
report $? 'it is not asked for again'
later 3700
check 'an hour later' "$RECOUPE" watch --private --once --ui en --width 200 "$R" "$W/feed"
[ "$(asked /a)" = "$((before + 1))" ]
report $? 'it is'
holds 'the changed page is a new article' 'articles added: 1'
says 'and a later version' 'kept as a later version'
[ "$("$RECOUPE" export "$R" | grep -c '"record":"article"')" -eq 3 ]
report $? 'both versions are kept'
[ "$(sql "$R" 'SELECT count(*) FROM page_version')" -eq 1 ] && [ "$(sql "$R" "SELECT count(*) FROM account a JOIN article r ON r.n = a.article \
	JOIN page_version v ON v.replaces = r.n")" -eq 0 ]
report $? 'only the later one is an account'
later 3000
check 'soon after that' "$RECOUPE" watch --private --once "$R" "$W/feed"
[ "$(asked /a)" = "$((before + 1))" ]
report $? 'the next look waits longer'
rm "$T/www/changed"
touch "$T/www/gone"
later 7300
check 'a page that is gone when it is looked at again' "$RECOUPE" watch --private --once "$R" "$W/feed"
[ "$(asked /a)" = "$((before + 2))" ]
report $? 'was asked for, and is no failure'
rm "$T/www/gone"
later 700000
check 'a page a week old' "$RECOUPE" watch --private --once "$R" "$W/feed"
[ "$(asked /a)" = "$((before + 2))" ]
report $? 'is left in peace'
check 'the dossier is whole' "$RECOUPE" verify "$R"
P=$T/p.recoupe
"$RECOUPE" add --quiet --private "$P" "$W/a"
check 'a fetched page is set right by its address' "$RECOUPE" fix "$P" "$W/a" --published 2024-03-20
touch "$T/www/changed"
check 'then it changes' "$RECOUPE" add --private "$P" "$W/a"
check 'its address means the last version' "$RECOUPE" show --format jsonl "$P" "$W/a"
holds 'with its text' '55 tonnes'
[ "$("$RECOUPE" fix "$P" --format jsonl | grep -c '"value":"2024-03-20"')" -eq 2 ]
report $? 'the correction counts there too'
check 'and the text is read with it' "$RECOUPE" timeline --format jsonl "$P"
holds 'to its dates' '2024-03-17'
rm "$T/www/changed"
check 'the page goes back' "$RECOUPE" add --private "$P" "$W/a"
says 'which is said' 'is again as it was fetched before'
"$RECOUPE" show --format jsonl "$P" "$W/a" >"$T/out"
grep -q '40 tonnes' "$T/out" && ! grep -q '55 tonnes' "$T/out"
report $? 'and the earlier text is the account again'
check 'and all that is whole' "$RECOUPE" verify "$P"
echo 3 >"$T/www/round"
check 'all is one dossier' "$RECOUPE" verify "$F"
check 'the archive is there' test -s "$F.warc.gz"
A=$T/again.recoupe
check 'and can be read again' "$RECOUPE" add --ui en "$A" "$F.warc.gz"
holds 'as the same articles' '2 added'

touch "$T/www/robots-packed"
status 'a robots.txt in chunks is obeyed' 1 "$RECOUPE" analyze --private "$W/a"
says 'to the word' 'robots.txt does not allow it'
rm "$T/www/robots-packed"
touch "$T/www/robots-away"
status 'a robots.txt that leads far away' 1 "$RECOUPE" analyze --private "$W/a"
one_line_error 'is one line'
rm "$T/www/robots-away"
status 'a proxy does not open this machine' 1 env http_proxy="$W" "$RECOUPE" analyze http://127.0.0.1:9/
says 'nor its name' '--private'
status 'whatever it is called' 1 env http_proxy="$W" "$RECOUPE" analyze http://localhost:9/

# pace: two pages of one host in one run lie a second apart
: >"$T/www/requests"
check 'two pages of one host' "$RECOUPE" analyze --private "$W/a" "$W/b"
awk '$2 == "/a" { a = $4 } $2 == "/b" { b = $4 } END { exit !(b - a > 0.9) }' "$T/www/requests"
report $? 'lie a second apart'
status 'a library call without the network says so' 2 "$RECOUPE" watch "$F"
finish
