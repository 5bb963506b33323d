#!/bin/sh
# deps.sh - installs the Debian packages that are missing; says which, by name. Asks nothing as root; uses sudo otherwise.
# usage: tools/deps.sh build|test|ci
set -eu

build="gcc make pkg-config libc6-dev libsqlite3-dev libxml2-dev libicu-dev libjansson-dev nettle-dev zlib1g-dev libzstd-dev libbrotli-dev libzip-dev libdeflate-dev libcurl4-openssl-dev"
test="libcmocka-dev python3 poppler-utils"
ci="clang libclang-rt-14-dev"
case "${1:-build}" in
build) want="$build" ;;
test) want="$build $test" ;;
ci) want="$build $test $ci" ;;
*)
	echo "usage: tools/deps.sh build|test|ci" >&2
	exit 2
	;;
esac

if ! command -v dpkg-query >/dev/null 2>&1; then
	echo "deps: this is no Debian system; install the equivalents of: $want" >&2
	exit 0
fi
missing=""
for p in $want; do
	dpkg-query -W -f '${Status}' "$p" 2>/dev/null | grep -q 'install ok installed' || missing="$missing $p"
done
[ -n "$missing" ] || exit 0
echo "deps: installing$missing"
as_root=""
if [ "$(id -u)" -ne 0 ]; then
	as_root="sudo"
	command -v sudo >/dev/null 2>&1 || {
		echo "deps: not root and no sudo here; as root, run: apt-get install$missing" >&2
		exit 1
	}
fi
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086 # a list of package names
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
