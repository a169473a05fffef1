# Unpacks programs and all their libraries from the Debian mirror into the cache, without root. Sourced by asterisk.sh.
#
# The packages come by lib/apt.sh. Programs of another suite (Asterisk 22 is in sid, 16 in bullseye) run with that suite's own
# loader and libraries. So it works the same on a desktop, in a container and in a CI job.

LAYOUT=1    # raise it when what is unpacked changes: an older cache is then unpacked anew

# What the programs are: the suite, the packages, and a check that the result really runs.
install() {
    local what=$1
    case "$what" in
        22|16)         what=asterisk-$what ;;
        sipp|espeak-ng|chromium|nginx|decoders) ;;
        *)             die "unknown: '$what'. There are 22, 16, sipp, espeak-ng, chromium, nginx and decoders" ;;
    esac
    if [ "$what" = chromium ] && command -v chromium >/dev/null && command -v chromedriver >/dev/null; then
        say "Chromium is on the PATH: $(command -v chromium)"
        return
    fi
    mkdir -p "$CACHE" || die "cannot write to the cache folder $CACHE; set INDEXUS_CACHE"
    is_installed "$what" && { say "$what is in $CACHE/$what"; return; }
    need_tools "$what"
    (   # the lock goes with this subshell, so that an interrupted install leaves none
        flock -n 9 || { say "another install of $what is under way; waiting for it"; flock 9; }
        is_installed "$what" && exit 0
        "unpack_${what%%-*}" "$what"    # not behind || or &&, where set -e would not stop at a failure
    ) 9>"$CACHE/.lock-$what"
}

is_installed() { [ "$(cat "$CACHE/$1/.layout" 2>/dev/null)" = "$LAYOUT" ]; }

prefix_of() {   # the folder of an installed program; installs nothing
    is_installed "$1" || die "$1 is not unpacked yet. Run: $SELF install ${1#asterisk-}"
    echo "$CACHE/$1"
}

need_tools() {
    local release
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null && [ -n "$(distribution)" ] || {
        release=$(. /etc/os-release 2>/dev/null && echo "${PRETTY_NAME:-}")
        missing "$1 cannot be unpacked on this machine (${release:-$(uname -s)}): it has no apt of Debian or Ubuntu." \
            "Run the demo on Debian 12 or later (a virtual machine or a container will do), or with INDEXUS_DEMO_ASTERISK=none."
    }
    need flock util-linux
}

distribution() { (. /etc/os-release 2>/dev/null; case "${ID:-} ${ID_LIKE:-}" in
    ubuntu*|*" ubuntu"*) echo ubuntu ;; debian*|*" debian"*) echo debian ;; esac); }
codename() { (. /etc/os-release; echo "${UBUNTU_CODENAME:-${VERSION_CODENAME:-sid}}"); }

unpack_asterisk() {
    local what=$1 version=${1#asterisk-} suite found
    case "$(distribution)-$version" in
        debian-22) suite=sid ;;
        debian-16) suite=bullseye ;;
        ubuntu-22) suite=$(codename) ;;
        *)         missing "Ubuntu has no Asterisk $version. Run the tests with Asterisk 16 on Debian 12 or later." ;;
    esac
    begin "$what"
    fetch "$suite" '^(asterisk|lib|zlib)' asterisk asterisk-config asterisk-core-sounds-en-wav asterisk-moh-opsound-wav
    # bullseye's glibc is too old for --argv0 (below), but older than any host's: 16 runs on the host's
    [ "$suite" != bullseye ] || skip_packages libc6
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale,perl,perl5,icons,snmp} "$NEW"/usr/include
    wrapper asterisk usr/sbin/asterisk
    found=$("$NEW/bin/asterisk" -V) || die "the unpacked Asterisk does not run on this machine; see above"
    case "$(distribution) $found" in
        "debian Asterisk $version."*|ubuntu*) ;;
        *) missing "the Debian mirror's suite $suite now has '$found', not Asterisk $version: this machine cannot have" \
               "Asterisk $version from it. Copy $what from the cache folder of a machine that has it, or set" \
               "INDEXUS_DEBIAN_MIRROR to an archive which still has it (snapshot.debian.org keeps every state of sid)." ;;
    esac
    end "$what" "$found"
}

unpack_sipp() {
    local suite=bookworm    # the same SIPp everywhere: newer ones treat scenarios differently
    [ "$(distribution)" = debian ] || suite=$(codename)
    begin sipp
    fetch "$suite" '^(sip-tester|lib|zlib)' sip-tester
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale}
    mkdir "$NEW/tones"
    tone 1000 >"$NEW/tones/caller.ulaw"
    tone 440 >"$NEW/tones/agent.ulaw"
    wrapper sipp usr/bin/sipp
    "$NEW/bin/sipp" -v >"$NEW/version" 2>&1 || true    # -v always ends with 99
    grep -q '^ *SIPp v' "$NEW/version" || { cat "$NEW/version" >&2; die "the unpacked SIPp does not run on this machine"; }
    end sipp "$(sed -n 's/^ *\(SIPp v[^ ]*\)\.$/\1/p' "$NEW/version")"
}

unpack_espeak() {    # speaks texts; $1 is espeak-ng
    begin "$1"
    fetch "$(codename)" '^(espeak-ng|lib|zlib)' espeak-ng
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale}
    wrapper espeak-ng usr/bin/espeak-ng "ESPEAK_DATA_PATH=\"\$prefix/usr/lib/$(triplet)\""
    "$NEW/bin/espeak-ng" -w "$APT/first.wav" one && [ -s "$APT/first.wav" ] || die "the unpacked espeak-ng does not run on this machine"
    end "$1" "$("$NEW/bin/espeak-ng" --version | sed 's/ *Data at.*//')"
}

unpack_nginx() {    # a TLS proxy, for the tests
    begin nginx
    fetch "$(codename)" '^(nginx|lib|zlib)' nginx-light
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale}
    wrapper nginx usr/sbin/nginx
    "$NEW/bin/nginx" -v 2>"$NEW/version" || { cat "$NEW/version" >&2; die "the unpacked nginx does not run on this machine"; }
    end nginx "$(sed 's/.*nginx version: //' "$NEW/version")"
}

unpack_decoders() {     # mpg123 and oggdec, as one program: decoders mp3|ogg FILE WAV
    begin "$1"
    fetch "$(codename)" '^(mpg123|vorbis-tools|lib|zlib)' mpg123 vorbis-tools
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale}
    wrapper mpg123 usr/bin/mpg123.bin
    wrapper oggdec usr/bin/oggdec
    cat >"$NEW/bin/decoders" <<'W'
#!/bin/sh
# Makes WAV of a compressed file. Written by asterisk.sh.
here=$(dirname "$(readlink -f "$0")")
case $1 in
    mp3) exec "$here/mpg123" -q --mono -r 16000 -w "$3" "$2" ;;
    ogg) exec "$here/oggdec" -Q -o "$3" "$2" ;;
esac
echo "unknown format $1" >&2
exit 2
W
    chmod +x "$NEW/bin/decoders"
    "$NEW/bin/mpg123" --version >"$NEW/version" 2>&1 && "$NEW/bin/oggdec" --version >>"$NEW/version" 2>&1 ||
        { cat "$NEW/version" >&2; die "the unpacked decoders do not run on this machine"; }
    end "$1" "$(tr '\n' ' ' <"$NEW/version")"
}

unpack_chromium() {
    [ "$(distribution)" = debian ] || missing "Ubuntu has Chromium as a snap only. Run: sudo snap install chromium"
    begin chromium
    # Chromium starts itself anew through /proc/self/exe, so it needs the host's loader and libc: the host's own suite
    fetch "$(codename)" '.' chromium chromium-driver fontconfig fonts-dejavu-core fonts-liberation fonts-noto-color-emoji
    skip_packages libc6 libc-bin dpkg tar perl perl-base bash dash coreutils base-passwd passwd login adduser systemd init-system-helpers \
        libpam-runtime libpam-modules libpam-modules-bin libsystemd-shared debconf mount util-linux chromium-sandbox
    unpack
    rm -rf "$NEW"/usr/share/{doc,man,locale,icons} "$NEW"/usr/lib/chromium/libVkLayer_khronos_validation.so
    fonts_config
    browser_wrapper chromium usr/lib/chromium/chromium
    browser_wrapper chromedriver usr/bin/chromedriver
    HOME=$APT "$NEW/bin/chromium" --headless --disable-gpu --dump-dom 'data:text/html,<p>it runs</p>' 2>"$NEW/first-run.log" |
        grep -q 'it runs' || { tail -5 "$NEW/first-run.log" >&2; die "the unpacked Chromium does not run on this machine"; }
    end chromium "$("$NEW/bin/chromium" --version 2>/dev/null)"
}

# ---------------------------------------------------------------- a new folder, renamed when it is complete

begin() {
    STARTED=$SECONDS
    rm -rf "$CACHE/.new-$1"     # left by an interrupted install; we hold the lock
    NEW=$CACHE/.new-$1 APT=$CACHE/.new-$1/.apt
    mkdir -p "$NEW" "$APT/lists/partial" "$APT/cache/archives/partial" "$APT/debs"
    say "unpacking $1 (once; about 10 seconds and what the download takes)"
}

end() {
    rm -rf "$APT"
    echo "$LAYOUT" >"$NEW/.layout"
    rm -rf "${CACHE:?}/$1"
    mv "$NEW" "$CACHE/$1"
    say "$2 unpacked in $((SECONDS - STARTED)) s, $(du -sh "$CACHE/$1" | cut -f1) in $CACHE/$1"
}

# ---------------------------------------------------------------- programs that find their own libraries

triplet() { case "$(dpkg --print-architecture)" in
    amd64) echo x86_64-linux-gnu ;; arm64) echo aarch64-linux-gnu ;; *) echo "$(uname -m)-linux-gnu" ;; esac; }

# $1: name  $2: the program  rest: what else it wants in its environment. `core restart` of Asterisk executes argv[0],
# therefore argv[0] is the bare name and the PATH leads back to this wrapper.
wrapper() {
    local program=$2 name=$1
    mkdir -p "$NEW/bin"
    shift 2
    cat >"$NEW/bin/$name" <<W
#!/bin/sh
# Runs $name with the loader and the libraries of its own suite. Written by asterisk.sh.
prefix=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
libraries=\$prefix/usr/lib/$(triplet):\$prefix/lib/$(triplet):\$prefix/usr/lib:\$prefix/usr/lib/$(triplet)/pulseaudio
export PATH="\$prefix/bin:\$PATH" GCONV_PATH="\$prefix/usr/lib/$(triplet)/gconv" OPENSSL_CONF=/dev/null $*
for loader in "\$prefix"/lib*/ld-linux-*.so.* "\$prefix"/usr/lib*/ld-linux-*.so.* "\$prefix"/usr/lib/*/ld-linux-*.so.* \\
        /lib*/ld-linux-*.so.* /lib/*/ld-linux-*.so.*; do
    [ -x "\$loader" ] && "\$loader" --help 2>&1 | grep -q -- --argv0 || continue
    exec "\$loader" --inhibit-cache --argv0 $name --library-path "\$libraries" "\$prefix/$program" "\$@"
done
echo "$name: this machine's glibc is too old (2.33 or later is needed)" >&2
exit 127
W
    chmod +x "$NEW/bin/$name"
}

fonts_config() {
    cat >"$NEW/fonts.conf" <<'F'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">usr/share/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>DejaVu Sans</family></prefer></alias>
  <alias><family>serif</family><prefer><family>Liberation Serif</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
F
}

browser_wrapper() {
    local flags=
    # root, and machines without user namespaces, cannot have Chromium's sandbox; it only opens the product's own pages
    [ "$1" != chromium ] || flags='$(unshare -Ur true 2>/dev/null && [ "$(id -u)" != 0 ] || echo --no-sandbox)'
    mkdir -p "$NEW/bin"
    cat >"$NEW/bin/$1" <<W
#!/bin/sh
# Runs the unpacked $1 with its libraries and fonts. Written by asterisk.sh.
prefix=\$(dirname "\$(dirname "\$(readlink -f "\$0")")")
export LD_LIBRARY_PATH="\$prefix/usr/lib/$(triplet):\$prefix/lib/$(triplet):\$prefix/usr/lib/$(triplet)/nss:\$prefix/usr/lib/$(triplet)/pulseaudio"
export FONTCONFIG_FILE="\$prefix/fonts.conf" CHROME_WRAPPER="\$prefix/bin/chromium"
exec "\$prefix/$2" $flags "\$@"
W
    chmod +x "$NEW/bin/$1"
}

browser_path() {    # the first of these programs on the PATH, else the unpacked one
    local name
    for name in "$@"; do command -v "$name" && return; done
    echo "$(prefix_of chromium)/bin/$1"
}

# Five seconds of u-law: a tone of $1 Hz, with a short pause in each second so that a person does not take it for a fault.
tone() {
    LC_ALL=C awk -v hz="$1" 'BEGIN {
        for (t = 0; t < 40000; t++) {
            sample = t % 8000 < 7000 ? int(8000 * sin(2 * 3.14159265358979 * hz * t / 8000)) : 0
            sign = sample < 0 ? 128 : 0
            magnitude = (sample < 0 ? -sample : sample) + 132
            for (exponent = 7; exponent > 0 && magnitude < 2 ^ (exponent + 7); exponent--) continue
            mantissa = int(magnitude / 2 ^ (exponent + 3)) % 16
            printf "%c", 255 - (sign + exponent * 16 + mantissa)
        }
    }'
}
