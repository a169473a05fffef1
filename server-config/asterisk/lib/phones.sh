# Simulated phones and callers, by SIPp. Sourced by asterisk.sh.

RING_MS=${RING_MS:-3000}
PORT_WAS_TAKEN=254   # SIPp's exit code when another program was faster

# SIPp reads the tones (caller.ulaw, agent.ulaw) from its working directory, so it runs where they are.
# It replaces this shell, so that whoever started `asterisk.sh sipp` can end it by its pid.
sipp() {
    local prefix argument arguments=() previous=
    prefix=$(prefix_of sipp)
    for argument in "$@"; do
        case "$previous" in -sf | -inf) [ ! -e "$argument" ] || argument=$(readlink -f "$argument") ;; esac
        arguments+=("$argument")
        previous=$argument
    done
    cd "$prefix/tones"
    exec "$prefix/bin/sipp" -i 127.0.0.1 -ci 127.0.0.1 -nostdin "${arguments[@]}"
}

free_port() {   # a UDP port nobody is bound to, with room above it for the audio; above the ports of Asterisk and of test phones
    local port offset
    for ((; ; )); do
        port=$((36000 + RANDOM % 2700 * 8))
        for offset in 0 2 4 6; do ! udp_is_bound $((port + offset)) || continue 2; done
        echo "$port"
        return
    done
}

# One phone in the foreground, for ever: SIPp is started again should it ever end.
phone() {
    trap 'kill $(jobs -p) 2>/dev/null; exit 0' TERM INT
    while :; do
        (sipp -sf "$HERE/phones/phone.xml" -p "$1" -mp "$(free_port)" -d "$RING_MS" -aa 2>&1 >/dev/null) &
        wait || true
        sleep 1
    done
}

start_phones() {
    local run=$1 count=$2 n
    [[ $count =~ ^[0-9]+$ ]] || usage
    prefix_of sipp >/dev/null
    mkdir -p "$run/log"
    run=$(readlink -f "$run")
    stop_phones "$run"
    for ((n = 1; n <= count; n++)); do
        ! udp_is_bound $((PHONE_PORT + n)) ||
            die "port $((PHONE_PORT + n)) is in use, so agent$n can have no simulated phone; set PHONE_PORT"
    done
    for ((n = 1; n <= count; n++)); do
        setsid "$SELF" phone $((PHONE_PORT + n)) </dev/null >"$run/log/phone$n.log" 2>&1 &
        echo "$!" >>"$run/phones.pid"
    done
    for ((n = 1; n <= count; n++)); do
        await_udp $((PHONE_PORT + n)) || die "the simulated phone of agent$n did not start; see $run/log/phone$n.log"
    done
    say "$count simulated phones at 127.0.0.1:$((PHONE_PORT + 1)) to $((PHONE_PORT + count))"
}

await_udp() {
    local i
    for ((i = 0; i < 100; i++)); do udp_is_bound "$1" && return; sleep 0.05; done
    return 1
}

stop_phones() {
    local pid
    [ -f "$1/phones.pid" ] || return 0
    while read -r pid; do
        # each phone leads a process group of its own; a pid may have gone to another process since
        tr '\0' ' ' 2>/dev/null <"/proc/$pid/cmdline" | grep -q 'asterisk.sh phone ' && kill -TERM -- "-$pid" 2>/dev/null
    done <"$1/phones.pid"
    rm -f "$1/phones.pid"
}

place_call() {
    local did=$1 name="Test Caller" number="+421905123456" seconds=120 port= own= caller result
    shift
    while [ $# -gt 0 ]; do
        [ $# -ge 2 ] || usage
        case "$1" in
            --name)     name=${2//\"/\\\"} ;;
            --number)   number=$2 ;;
            --seconds)  seconds=$2 ;;
            --sip-port) port=$2 ;;
            *)          usage ;;
        esac
        shift 2
    done
    port=${port:-$(demo_sip_port)}
    udp_is_bound "$port" || die "no Asterisk listens at 127.0.0.1:$port/udp. Start the demo, or say --sip-port PORT"
    say "\"$name\" <$number> dials $did at 127.0.0.1:$port and hangs up after $seconds s; Ctrl-C hangs up at once"
    trap '[ -z "$own" ] || hang_up "$own"' INT TERM
    while :; do
        own=$(free_port)
        # in the background, and so out of reach of the terminal's Ctrl-C, which would end SIPp without hanging up
        (sipp -sf "$HERE/phones/caller.xml" -s "$did" -key name "$name" -key number "$number" -m 1 -recv_timeout $((seconds * 1000)) \
            -p "$own" -cid_str "call-$own" -mp $((own + 4)) "127.0.0.1:$port" >/dev/null 2>&1) &
        caller=$!
        while kill -0 "$caller" 2>/dev/null; do wait "$caller" || true; done
        result=0; wait "$caller" || result=$?
        [ "$result" = "$PORT_WAS_TAKEN" ] || break
    done
    [ "$result" != 0 ] || { say "the call has ended"; return; }
    die "the call was refused or broke off (the log is log/messages.log of the Asterisk)"
}

hang_up() {     # the caller at this port with this Call-ID (call-PORT); see caller.xml
    printf '%s\r\n' "MESSAGE sip:caller SIP/2.0" "Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKhangup" "From: <sip:hangup>;tag=1" \
        "To: <sip:caller>" "Call-ID: ${2:-call-$1}" "CSeq: 1 MESSAGE" "Content-Length: 0" "" |
        dd bs=4096 iflag=fullblock status=none >"/dev/udp/127.0.0.1/$1"   # printf writes line by line; a packet is one write
}

demo_sip_port() {   # of the running demo, as it wrote it down
    local port=
    [ -z "${INDEXUS_DEMO_DATA:-}" ] ||
        port=$(sed -nE 's/.*"sipPort" *: *([0-9]+).*/\1/p' "$INDEXUS_DEMO_DATA/demo.json" 2>/dev/null) || true
    echo "${port:-$SIP_PORT}"
}
