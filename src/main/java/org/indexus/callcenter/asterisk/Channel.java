package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriJson.object;
import static org.indexus.callcenter.asterisk.AriJson.text;

import jakarta.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A channel as Asterisk shows it, as far as we look. Numbers and names are the caller's own text, hostile and of any length.
 *
 * @param channelName Asterisk's own name of it, like {@code PJSIP/agent1-00000001}
 * @param app the dialplan's application that the channel is in; empty on 13, which does not tell
 * @param appData what that application was called with; empty on 13
 * @param creationTime as Asterisk wrote it; read only where it is needed, which is once for each caller
 */
record Channel(
        String id,
        String channelName,
        String state,
        String number,
        String name,
        String exten,
        String app,
        String appData,
        String creationTime) {

    private static final int NANOS_PER_MILLI = 1_000_000;

    static Channel of(JsonObject json) {
        JsonObject caller = object(json, "caller");
        JsonObject dialplan = object(json, "dialplan");
        return new Channel(
                text(json, "id"),
                text(json, "name"),
                text(json, "state"),
                text(caller, "number"),
                text(caller, "name"),
                text(dialplan, "exten"),
                text(dialplan, "app_name"),
                text(dialplan, "app_data"),
                text(json, "creationtime"));
    }

    /** The same channel under the name by which the floor knows it. */
    Channel named(String known) {
        return new Channel(known, channelName, state, number, name, exten, app, appData, creationTime);
    }

    Channel calledWith(String data) {
        return new Channel(id, channelName, state, number, name, exten, app, data, creationTime);
    }

    boolean isUp() {
        return "Up".equals(state);
    }

    /** Whether it is in Stasis, as far as this version tells. */
    boolean isInStasis() {
        return app.isEmpty() || "Stasis".equals(app);
    }

    boolean isRinging() {
        return "Ringing".equals(state);
    }

    /** When Asterisk made it; {@code null} in an unknown form: whoever needs it takes the present instead. */
    @Nullable
    Instant created() {
        return time(creationTime);
    }

    /** A time as Asterisk writes it; {@code null} for one in an unknown form. */
    static @Nullable Instant time(String text) {
        try {
            // 2026-12-01T16:56:57.123+0000, twice for each caller: a formatter showed in profiles
            LocalDateTime local = LocalDateTime.of(
                    digits(text, 0, 4),
                    digits(text, 5, 7),
                    digits(text, 8, 10),
                    digits(text, 11, 13),
                    digits(text, 14, 16),
                    digits(text, 17, 19),
                    digits(text, 20, 23) * NANOS_PER_MILLI);
            return text.length() == 28 ? local.toInstant(ZoneOffset.of(text.substring(23))) : null;
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException unknownForm) {
            return null;
        }
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }
}
