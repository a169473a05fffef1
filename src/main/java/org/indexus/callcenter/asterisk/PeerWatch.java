package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks for callers and phones that vanished without a word. Whoever sends audio, or reports on ours (RTCP), is there. Whoever
 * sends neither may be dead, on hold, or only silent, so Asterisk is made to ask by SIP, within the call (UPDATE): a phone
 * answers whatever it hears, and on one that does not Asterisk itself gives up after 32 s (RFC 3261). Nobody is hung up on by us.
 * Where a version counts no packets (before 13.27 and 16.4) everybody is asked now and then.
 */
final class PeerWatch {

    /** The variable by which Asterisk (13.12 and later) sends a request within the call; only of PJSIP. */
    static final String ASK = "PJSIP_SEND_SESSION_REFRESH()";

    private static final Logger LOG = System.getLogger(PeerWatch.class.getName());
    private static final long LOOK_NANOS = Duration.ofSeconds(10).toNanos();
    private static final String LANE = "peers";

    private static final String PACKETS = "rxcount";

    /** What only packets of the other side change, beside their number. */
    private static final List<String> SIGNS = List.of("rtt", "txploss", "remote_ssrc", "remote_normdevjitter");

    private final AsteriskServer line;
    private final long patienceNanos;
    private final Map<String, Peer> peers = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private long lookedAt = System.nanoTime();

    /** Whoever was never heard is asked that much later: some callers only listen, and nothing has changed with them. */
    private static final int NEVER_HEARD = 6;

    /**
     * What is known of one.
     *
     * @param signs the last signs of life; {@code null} where the version tells none
     * @param since when they changed, or when it was asked
     * @param heard whether a packet ever came
     */
    private record Peer(@Nullable Signs signs, long since, boolean heard) {}

    /** Signs of life, which change with each packet of the other side. */
    private record Signs(int packets, String reports) {

        static Signs of(JsonObject statistics) {
            return new Signs(
                    statistics.getInt(PACKETS, 0),
                    SIGNS.stream()
                            .map(sign -> String.valueOf(statistics.get(sign)))
                            .collect(Collectors.joining(" ")));
        }
    }

    /** @param patience so long nobody is asked who sends nothing; zero: nobody ever */
    PeerWatch(AsteriskServer line, Duration patience) {
        this.line = line;
        this.patienceNanos = patience.toNanos();
    }

    /** Called now and then with the channels of our application. Returns at once. */
    void look(Set<String> channels, long now) {
        if (patienceNanos == 0 || now - lookedAt < Math.min(LOOK_NANOS, patienceNanos)) {
            return;
        }
        lookedAt = now;
        Set<String> present = Set.copyOf(channels);
        peers.keySet().retainAll(present);
        if (looking.compareAndSet(false, true)) {
            line.lanes().submit(LANE, () -> {
                try {
                    lookAtAll(present, now);
                } finally {
                    looking.set(false);
                }
            });
        }
    }

    private void lookAtAll(Set<String> channels, long now) {
        for (String channel : channels) {
            try {
                lookAt(channel, now);
            } catch (IOException away) {
                LOG.log(Level.DEBUG, "Nobody can be asked whether {0} is there: {1}", channel, away.getMessage());
                return;
            }
        }
    }

    private void lookAt(String channel, long now) throws IOException {
        Signs signs = signs(channel);
        Peer known = peers.get(channel);
        if (known == null) {
            peers.put(channel, new Peer(signs, now, signs != null && signs.packets() > 0));
        } else if (signs != null && !signs.equals(known.signs)) {
            peers.put(channel, new Peer(signs, now, true));
        } else if (now - known.since >= (known.heard ? 1 : NEVER_HEARD) * patienceNanos) {
            peers.put(channel, new Peer(signs, now, known.heard));
            ask(channel);
        }
    }

    /** {@code null} where there are none: before 13.27 and 16.4, and of what is no telephone. */
    private @Nullable Signs signs(String channel) throws IOException {
        if (!line.capabilities().has(Capability.RTP_STATISTICS)) {
            return null;
        }
        AriReply statistics = line.ari().get("channels/" + encode(channel) + "/rtp_statistics");
        return statistics
                .object()
                .filter(any -> statistics.isOk())
                .map(Signs::of)
                .orElse(null);
    }

    /** Only whoever is in a call is asked; what is no PJSIP channel refuses. */
    private void ask(String channel) throws IOException {
        String path = "channels/" + encode(channel);
        boolean up = line.ari()
                .get(path)
                .object()
                .map(Channel::of)
                .map(Channel::isUp)
                .orElse(false);
        if (up) {
            AriReply asked = line.ari().post(path + "/variable?variable=" + encode(ASK) + "&value=update", null);
            LOG.log(
                    Level.DEBUG,
                    "Asterisk {0}: {1} sends nothing, and is asked whether it is there (HTTP {2})",
                    line.plan().name(),
                    channel,
                    asked.status());
        }
    }
}
