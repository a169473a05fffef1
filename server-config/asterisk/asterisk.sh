#!/usr/bin/env bash
#
# asterisk.sh: a private Asterisk, simulated phones and test callers for the demo and the tests.
#
# Nothing is installed on the machine and root is not needed: the packages come from the Debian mirror that this machine
# already uses, apt checks their signatures, and they are unpacked into a cache folder. Everything listens on 127.0.0.1.
#
#   asterisk.sh install 22|16|sipp|espeak-ng|chromium|nginx|decoders ...   unpack into the cache; returns at once if it is there already
#   asterisk.sh start 22|16 RUN_DIR               write the configuration and start; stops what runs in RUN_DIR first.
#                                                 Returns when ARI answers and Asterisk is fully booted; the last line
#                                                 on stdout is the pid, also in RUN_DIR/asterisk.pid
#   asterisk.sh stop RUN_DIR                      stop Asterisk and the phones of RUN_DIR (none running is fine)
#   asterisk.sh status RUN_DIR                    pid, version and memory; exit code 1 if it does not run
#   asterisk.sh cli RUN_DIR "core show channels"  one command, or a console without one
#   asterisk.sh phones start RUN_DIR N            N simulated phones at PHONE_PORT+1..N: they ring, answer, play a tone
#   asterisk.sh phones stop RUN_DIR
#   asterisk.sh phone PORT                        one such phone in the foreground
#   asterisk.sh call DID [--name NAME] [--number NUMBER] [--seconds S] [--sip-port PORT]
#                                                 a caller dials DID and listens S seconds (120); Ctrl-C hangs up. PORT:
#                                                 else that of INDEXUS_DEMO_DATA/demo.json, else SIP_PORT
#   asterisk.sh hangup PORT CALL_ID               the SIPp caller started with -p PORT -cid_str CALL_ID hangs up now
#   asterisk.sh sipp ARGUMENTS...                 the private SIPp
#   asterisk.sh path nginx                        where an unpacked program is
#   asterisk.sh chromium-path                     a Chromium that works: the one on the PATH, else the unpacked one
#   asterisk.sh chromedriver-path                 the driver that belongs to it
#
# Environment                 default           meaning
#   INDEXUS_CACHE             ~/.cache/indexus-callcentre   unpacked programs ($XDG_CACHE_HOME is honoured)
#   INDEXUS_DEBIAN_MIRROR     this machine's    e.g. http://deb.debian.org/debian
#   HTTP_PORT                 8088              ARI and its WebSocket
#   SIP_PORT                  5060              SIP over UDP
#   RTP_START, RTP_END        20000, 20999      audio ports of Asterisk
#   ARI_USER, ARI_PASSWORD    indexus, indexus-demo
#   ARI_APP                   indexus-inbound   name of the Stasis application in the dialplan
#   AGENTS                    20                endpoints agent1..agentN
#   PHONE_PORT                6000              agentN's phone is expected at 127.0.0.1:PHONE_PORT+N
#   PHONE_STEP                1                 or at PHONE_PORT+N*PHONE_STEP; 0: one program is the phones of all agents
#   RING_MS                   3000              how long a simulated phone rings when not asked to answer by itself
#   PHONE_USERS               3                 endpoints phone1..phoneN for SIP phones of one's own, which register
#   PHONE_PASSWORD            indexus-phone     their password (user name = phone1, ...)
#   RETRY_SECONDS, RETRIES    2, 15             the dialplan tries again this often while the application is away
#   RING_SECONDS              60                an external number may ring so long
#   VERBOSE                   3                 verbosity of RUN_DIR/log/messages.log
#   EXTRA_CONF                                  a folder; its *.conf are appended to those of RUN_DIR/etc
#
# RUN_DIR holds etc/ (written at each start), log/messages.log, spool/recording/ (kept between starts), asterisk.pid.
# Two at once: give the second one other ports and another RUN_DIR. The dialplan is private/extensions.conf.
# Exit codes: 0 done; 1 failed, with the reason on stderr; 2 wrong usage; 3 cannot be had on this machine.

set -euo pipefail

SELF=$(readlink -f "${BASH_SOURCE[0]}")
HERE=$(dirname "$SELF")
CACHE=$(readlink -m "${INDEXUS_CACHE:-${XDG_CACHE_HOME:-${HOME:-/tmp}/.cache}/indexus-callcentre}")

say() { echo "asterisk.sh: $*"; }
die() { echo "asterisk.sh: $*" >&2; exit 1; }
missing() { echo "asterisk.sh: $*" >&2; exit 3; }
usage() { sed -n '/^#   asterisk.sh/,/^# Exit codes/s/^# \{0,1\}//p' "$SELF" >&2; exit 2; }
need() { command -v "$1" >/dev/null || missing "'$1' is missing on this machine. Run: sudo apt-get install ${2:-$1}"; }

. "$HERE/lib/apt.sh"
. "$HERE/lib/unpack.sh"
. "$HERE/lib/run.sh"
. "$HERE/lib/phones.sh"

command=${1:-}
[ $# -gt 0 ] && shift
case "$command" in
    install)           [ $# -gt 0 ] || usage; for what in "$@"; do install "$what"; done ;;
    start)             [ $# -eq 2 ] || usage; start_asterisk "$@" ;;
    stop)              [ $# -eq 1 ] || usage; stop_phones "$1"; stop_asterisk "$1" ;;
    status)            [ $# -eq 1 ] || usage; status "$1" ;;
    cli)               [ $# -ge 1 ] || usage; cli "$@" ;;
    phones)            case "${1:-} $#" in
                           "start 3") start_phones "$2" "$3" ;;
                           "stop 2")  stop_phones "$2" ;;
                           *)         usage ;;
                       esac ;;
    call)              [ $# -ge 1 ] || usage; place_call "$@" ;;
    sipp)              sipp "$@" ;;
    hangup)            [ $# -eq 2 ] || usage; hang_up "$@" ;;
    phone)             [ $# -eq 1 ] || usage; phone "$1" ;;
    path)              [ $# -eq 1 ] || usage; echo "$(prefix_of "$1")/bin/$1" ;;
    chromium-path)     browser_path chromium chromium-browser google-chrome google-chrome-stable ;;
    chromedriver-path) browser_path chromedriver ;;
    *)                 usage ;;
esac
