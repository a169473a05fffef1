package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.indexus.callcenter.engine.id.Names;

/**
 * Sees to the callers whom a polite stop leaves behind in Asterisk, after the event socket is closed. Whoever slipped in unheard,
 * or was not answered any more, goes back to the dialplan, which plays music and tries again; whoever we keep and who hears a
 * prompt, or nothing, hears music after it. Needs no executor, since those are being stopped too.
 */
final class Departure {

    private static final Logger LOG = System.getLogger(Departure.class.getName());
    private static final String FALLBACK = "/continue?context=indexus-fallback&extension=s&priority=1";

    /** Asterisk lets callers in until some milliseconds after it closed, and 13 and 16 take 200 ms to answer one. */
    private static final int LOOKS = 3;

    private static final long BETWEEN_LOOKS_MILLIS = 150;

    private final AsteriskServer line;
    private final AriClient ari;
    private final Set<String> heardOf;

    /** @param heardOf the channels that the floor was told of */
    Departure(AsteriskServer line, Set<String> heardOf) {
        this.line = line;
        this.ari = line.ari();
        this.heardOf = heardOf;
    }

    void lookAfterCallers() throws InterruptedException {
        try {
            for (int look = 1; look <= LOOKS; look++) {
                for (String channel : callers()) {
                    if (!heardOf.contains(channel)) {
                        ari.post("channels/" + encode(channel) + FALLBACK, null);
                    }
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_LOOKS_MILLIS);
            }
            Set<String> talking = talking();
            for (String channel : callers()) {
                if (!talking.contains(channel)) {
                    keepCompany(channel);
                }
            }
        } catch (IOException away) {
            LOG.log(
                    Level.WARNING,
                    "Asterisk {0} cannot be left politely: {1}",
                    line.plan().name(),
                    away.getMessage());
        }
    }

    private void keepCompany(String channel) throws IOException {
        String path = "channels/" + encode(channel);
        boolean up = ari.get(path).object().map(Channel::of).map(Channel::isUp).orElse(false);
        if (!up) {
            ari.post(path + FALLBACK, null);
        } else if (!line.onMusic().contains(line.roles().caller(channel))) {
            ari.post(path + "/moh", null);
        }
    }

    private List<String> callers() throws IOException {
        return ari.get("applications/" + encode(line.plan().application())).object().stream()
                .flatMap(application -> AriJson.texts(application, "channel_ids").stream())
                .filter(channel -> !Names.isLeg(channel) && !ChannelAliases.isTestPlayer(channel))
                .toList();
    }

    private Set<String> talking() throws IOException {
        Set<String> talking = new HashSet<>();
        Survey.objects(ari, "bridges").forEach(bridge -> talking.addAll(AriJson.texts(bridge, "channels")));
        return talking;
    }
}
