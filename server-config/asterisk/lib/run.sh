# Starts and stops one private Asterisk in a run folder. Sourced by asterisk.sh.

HTTP_PORT=${HTTP_PORT:-8088}
SIP_PORT=${SIP_PORT:-5060}
RTP_START=${RTP_START:-20000}
RTP_END=${RTP_END:-20999}
ARI_USER=${ARI_USER:-indexus}
ARI_PASSWORD=${ARI_PASSWORD:-indexus-demo}
ARI_APP=${ARI_APP:-indexus-inbound}
AGENTS=${AGENTS:-20}
PHONE_PORT=${PHONE_PORT:-6000}
PHONE_STEP=${PHONE_STEP:-1}
EXTRA_CONF=${EXTRA_CONF:-}
PHONE_USERS=${PHONE_USERS:-3}
PHONE_PASSWORD=${PHONE_PASSWORD:-indexus-phone}
RETRY_SECONDS=${RETRY_SECONDS:-2}
RETRIES=${RETRIES:-15}
RING_SECONDS=${RING_SECONDS:-60}
VERBOSE=${VERBOSE:-3}

start_asterisk() {
    local version=$1 run prefix began pid i
    case "$version" in 22|16) ;; *) die "version must be 22 or 16, not '$version'" ;; esac
    prefix=$(prefix_of "asterisk-$version")
    mkdir -p "$2" || die "cannot create $2"
    run=$(readlink -f "$2")
    stop_phones "$run"
    stop_asterisk "$run"
    tcp_is_open "$HTTP_PORT" && die "port $HTTP_PORT (ARI) is in use by another program; set HTTP_PORT to a free one"
    udp_is_bound "$SIP_PORT" && die "port $SIP_PORT (SIP) is in use by another program; set SIP_PORT to a free one"
    write_configuration "$run" "$prefix"
    chmod -R go-rwx "$run/etc" # passwords
    ulimit -n "$(ulimit -Hn)" 2>/dev/null || true
    ulimit -c 0
    began=$(date +%s%3N)
    # -f: it stays the process that we started, so the pid is known and `core restart` keeps it
    setsid "$prefix/bin/asterisk" -C "$run/etc/asterisk.conf" -f </dev/null >"$run/log/stdout.log" 2>&1 9>&- &
    pid=$!
    echo "$pid" >"$run/asterisk.pid"
    for ((i = 0; i < 600; i++)); do
        ari_answers && break
        kill -0 "$pid" 2>/dev/null || { tail -20 "$run/log/stdout.log" >&2; die "Asterisk exited while it started"; }
        sleep 0.05
    done
    ari_answers || { stop_asterisk "$run"; die "ARI does not answer after 30 s; see $run/log/messages.log"; }
    cli "$run" "core waitfullybooted" >/dev/null
    udp_is_bound "$SIP_PORT" || { stop_asterisk "$run"; die "Asterisk has no SIP port; see $run/log/messages.log"; }
    [ -s "$run/moh/music.ulaw" ] || cli "$run" "file convert $run/moh/music.wav $run/moh/music.ulaw" >/dev/null
    say "Asterisk $version is up in $(($(date +%s%3N) - began)) ms:" \
        "ARI http://127.0.0.1:$HTTP_PORT/ari, SIP 127.0.0.1:$SIP_PORT/udp, pid:"
    echo "$pid"
}

stop_asterisk() {
    local run=$1 pid i
    pid=$(pid_of "$run")
    if [ -n "$pid" ]; then
        timeout 3 "$SELF" cli "$run" "core stop now" >/dev/null 2>&1 || true   # it may be stopped (SIGSTOP) or hang
        for ((i = 0; i < 30; i++)); do [ -n "$(pid_of "$run")" ] || break; sleep 0.1; done
        [ -z "$(pid_of "$run")" ] || kill -9 "$pid" 2>/dev/null || true
    fi
    rm -f "$run/asterisk.pid"
    rm -rf "$(sed -n 's|^astrundir => \(/tmp/indexus-asterisk-.*\)/run$|\1|p' "$run/etc/asterisk.conf" 2>/dev/null)"
}

status() {
    local pid
    pid=$(pid_of "$1")
    [ -n "$pid" ] || { say "no Asterisk runs in $1"; return 1; }
    say "pid $pid, $(awk '/VmRSS/ {print int($2 / 1024)}' "/proc/$pid/status") MiB, $(cli "$1" "core show version" | head -1)"
}

cli() {
    local run=$1 home
    shift
    home=$(sed -n 's/^astsbindir => //p' "$run/etc/asterisk.conf" 2>/dev/null) || true
    [ -n "$home" ] || die "no Asterisk was started in $run"
    if [ $# -gt 0 ]; then "$home/asterisk" -C "$run/etc/asterisk.conf" -rx "$*"; else
        "$home/asterisk" -C "$run/etc/asterisk.conf" -r; fi
}

# The pid of the Asterisk in this run folder. The command line is compared, since a pid may have gone to another process.
pid_of() {
    local run pid
    run=$(readlink -f "$1") || return 0
    pid=$(cat "$run/asterisk.pid" 2>/dev/null) || return 0
    [ -n "$pid" ] && tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -qF -- "$run/etc/asterisk.conf" && echo "$pid"
    return 0
}

tcp_is_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
udp_is_bound() { grep -qE "^ *[0-9]+: [0-9A-F]{8}:$(printf %04X "$1") " /proc/net/udp; }

ari_answers() {
    local line
    line=$( (exec 3<>"/dev/tcp/127.0.0.1/$HTTP_PORT" || exit 1
        printf 'GET /ari/asterisk/info HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic %s\r\n\r\n' \
            "$(printf %s "$ARI_USER:$ARI_PASSWORD" | base64 -w0)" >&3
        read -r -t 2 line <&3 && echo "$line") 2>/dev/null) || true
    [[ $line == *" 200 "* ]]
}

# Fills in private/*.conf. @NAMES@ are the settings above and the folders.
write_configuration() {
    local run=$1 prefix=$2 etc=$1/etc file modules data passing=$1
    mkdir -p "$etc" "$run"/{lib,log,keys/keys,moh,data/sounds} "$run"/spool/{recording,tmp,outgoing}
    # The path of a Unix socket is at most 107 bytes long; and in the path of the media cache Asterisk takes the last dot for
    # the beginning of an extension, even in the name of a folder: then nothing that it fetched can be played.
    if [ ${#run} -gt 86 ] || [[ $run == *.* ]]; then
        passing=$(mktemp -d /tmp/indexus-asterisk-XXXXXX)   # removed by stop
    fi
    mkdir -p "$passing"/{cache,run}
    modules=$(dirname "$(find "$prefix/usr/lib" -name res_ari.so | head -1)")
    data=$prefix/usr/share/asterisk
    for file in "$HERE"/private/*.conf; do
        sed -e "s|@ETC@|$etc|g; s|@RUN@|$run|g; s|@PASSING@|$passing|g; s|@MODULES@|$modules|g; s|@BIN@|$prefix/bin|g" \
            -e "s|@COMMON@|$HERE/common|g" \
            -e "s|@HTTP_PORT@|$HTTP_PORT|g; s|@SIP_PORT@|$SIP_PORT|g; s|@RTP_START@|$RTP_START|g; s|@RTP_END@|$RTP_END|g" \
            -e "s|@ARI_USER@|$ARI_USER|g; s|@ARI_PASSWORD@|$ARI_PASSWORD|g; s|@ARI_APP@|$ARI_APP|g" \
            -e "s|@RETRY_SECONDS@|$RETRY_SECONDS|g; s|@RETRIES@|$RETRIES|g; s|@VERBOSE@|$VERBOSE|g" \
            -e "s|@RING_SECONDS@|$RING_SECONDS|g" \
            "$file" >"$etc/$(basename "$file")"
    done
    write_phones >>"$etc/pjsip.conf"
    [ -z "$EXTRA_CONF" ] || for file in "$EXTRA_CONF"/*.conf; do
        [ -e "$HERE/private/$(basename "$file")" ] || : >"$etc/$(basename "$file")"
        cat "$file" >>"$etc/$(basename "$file")"
    done
    # only modules that this version has: an absent one would be an error in the log
    awk -v dir="$modules" '/^load/ { if (system("test -e " dir "/" $3) != 0) next } { print }' \
        "$etc/modules.conf" >"$etc/modules.conf.new"
    mv "$etc/modules.conf.new" "$etc/modules.conf"
    # read by some module, and an error in the log when absent
    for file in features cel ccss udptl codecs acl sorcery cli cli_aliases cli_permissions pjproject pjsip_notify stasis \
            websocket_client chan_websocket geolocation res_stun_monitor res_curl res_http_media_cache; do
        [ -e "$etc/$file.conf" ] || : >"$etc/$file.conf"
    done
    for file in documentation rest-api static-http; do
        [ ! -e "$data/$file" ] || ln -sfn "$data/$file" "$run/data/$file"
    done
    ln -sfn "$(dirname "$(find "$data/sounds" -name hello-world.wav | head -1)")" "$run/data/sounds/en"
    ln -sfn "$(find "$data/moh" -name '*.wav' | sort | head -1)" "$run/moh/music.wav"
}

# agentN: a phone at a fixed address. phoneN: a phone that registers with user name and password.
write_phones() {
    local n
    for ((n = 1; n <= AGENTS; n++)); do
        printf '\n[agent%d](agent)\naors = agent%d\ncallerid = "Agent %d" <%d>\n' "$n" "$n" "$n" $((1000 + n))
        printf '[agent%d]\ntype = aor\ncontact = sip:agent%d@127.0.0.1:%d\n' "$n" "$n" $((PHONE_PORT + n * PHONE_STEP))
    done
    for ((n = 1; n <= PHONE_USERS; n++)); do
        printf '\n[phone%d](agent)\naors = phone%d\nauth = phone%d\ncallerid = "Phone %d" <%d>\n' "$n" "$n" "$n" "$n" $((1100 + n))
        printf '[phone%d]\ntype = aor\nmax_contacts = 1\nremove_existing = yes\n' "$n"
        printf '[phone%d]\ntype = auth\nauth_type = userpass\nusername = phone%d\npassword = %s\n' "$n" "$n" "$PHONE_PASSWORD"
    done
}
