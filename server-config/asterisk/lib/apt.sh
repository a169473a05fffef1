# Fetches packages and everything they depend on with a private apt. Sourced by asterisk.sh.
#
# A second apt state with an EMPTY dpkg status resolves the complete set of packages, of any suite of the mirror, whatever the
# machine has installed. apt checks the signatures; `dpkg-deb -x` unpacks; no maintainer script runs.
# $APT is the folder of that state and $NEW the folder to unpack into (lib/unpack.sh).

# apt with a state of its own: it neither reads nor changes what the machine has installed
private_apt() {
    apt-get -q -oDir::Etc::sourcelist="$APT/sources.list" -oDir::Etc::sourceparts=/dev/null \
        -oDir::State="$APT" -oDir::State::status="$APT/status" -oDir::State::Lists="$APT/lists" \
        -oDir::Cache="$APT/cache" -oAPT::Sandbox::User=root -oAPT::Install-Recommends=false \
        -oAPT::Update::Post-Invoke=/bin/true -oAPT::Update::Error-Mode=any -oAcquire::Languages=none -oAcquire::Retries=3 \
        -oAcquire::Check-Valid-Until="$([ "$SUITE" = bullseye ] && echo false || echo true)" -oDebug::NoLocking=1 "$@"
}

# The archives in this machine's apt configuration as "site suite"; works where `apt-get update` never ran
configured_archives() {
    apt-get update --print-uris -oDebug::NoLocking=1 -oDir::State::Lists="$APT/lists" 2>/dev/null |
        sed -nE "s#^'([^']*[^/])/*/dists/([^']+)/InRelease' .*#\1 \2#p"
}

archive() {     # $1: main | security
    local site suite
    while read -r site suite; do
        case "$1 $suite $site" in
            "security "*-security\ *|"security "*/updates\ *)  echo "$site"; break ;;
            "main "*-security\ *|"main "*/updates\ *|"main "*-updates\ *|"main "*-backports\ *) ;;
            "main "*/debian|"main "*/ubuntu|"main "*/ubuntu-ports|"main mirror"*)  echo "$site"; break ;;
        esac
    done <"$APT/archives"
}

# $1: suite  $2: which packages of the complete set are wanted (the rest are for installing, not for running)  rest: names
fetch() {
    SUITE=$1
    local wanted=$2 site security signed= components=main
    shift 2
    configured_archives >"$APT/archives" || true
    site=${INDEXUS_DEBIAN_MIRROR:-$(archive main)}
    security=$(archive security)
    [ -n "$site" ] || missing "no Debian archive in this machine's apt configuration. Set INDEXUS_DEBIAN_MIRROR," \
        "for example: INDEXUS_DEBIAN_MIRROR=http://deb.debian.org/debian"
    if [ "$(distribution)" = ubuntu ]; then
        components="main universe"
    elif [ -f /usr/share/keyrings/debian-archive-keyring.gpg ]; then
        signed="[signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] "
    fi
    : >"$APT/status"
    echo "deb $signed$site $SUITE $components" >"$APT/sources.list"
    [ "$SUITE" = sid ] || [ -z "$security" ] ||
        echo "deb $signed$security $SUITE-security $components" >>"$APT/sources.list"
    say "  reading the package list of $SUITE"
    private_apt update >"$APT/log" 2>&1 || fetch_failed "cannot read the package list of Debian's suite '$SUITE' from $site"
    private_apt -s install "$@" >"$APT/plan" 2>"$APT/log" || fetch_failed "'$SUITE' at $site lacks $*"
    sed -n 's/^Inst \([^ ]*\) (\([^ ]*\) .*/\1=\2/p' "$APT/plan" |
        grep -E "$wanted" | grep -vE '^lib(perl|nss-systemd|pam-|systemd-shared|llvm|z3|gl1-mesa-dri)' >"$NEW/packages"
}

fetch_failed() {
    tail -5 "$APT/log" >&2
    die "$1 (the reason is above). Is the network there? Another mirror: INDEXUS_DEBIAN_MIRROR=http://..."
}

skip_packages() {
    local name
    for name in "$@"; do sed -i "/^$name=/d" "$NEW/packages"; done
}

unpack() {
    local deb
    say "  downloading $(wc -l <"$NEW/packages") packages"
    (cd "$APT/debs" && private_apt download $(cat "$NEW/packages")) >"$APT/log" 2>&1 ||
        fetch_failed "cannot download the packages"
    say "  unpacking $(du -sh "$APT/debs" | cut -f1)"
    for deb in "$APT"/debs/*.deb; do dpkg-deb -x "$deb" "$NEW"; done
}
