package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.model.PhoneState;

/**
 * Follows the phones of one Asterisk server for the life of one event socket. Only changes come by themselves, so the list of
 * endpoints tells how they are at the beginning, and is read again while some phone is held to be in use or gone: a change that
 * was never told keeps nobody from work. Whatever cannot be told stays unknown, and such phones are rung.
 */
final class PhoneWatch {

    private static final Logger LOG = System.getLogger(PhoneWatch.class.getName());
    static final Duration LOOK = Duration.ofSeconds(15);

    /** Names of devices that come with a call and are never heard of again must not fill the memory. */
    private static final int MOST = 20_000;

    private final AsteriskServer line;
    private final Consumer<Event> inbox;
    private final Duration pause;
    private final Map<String, PhoneState> told = new ConcurrentHashMap<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private long lookedAt = System.nanoTime();

    /** @param pause between two looks */
    PhoneWatch(AsteriskServer line, Consumer<Event> inbox, Duration pause) {
        this.pause = pause;
        this.line = line;
        this.inbox = inbox;
    }

    /** Asks for news of all devices, then tells how they are. */
    void begin() throws IOException {
        String application = "applications/" + encode(line.plan().application());
        AriReply reply = line.ari().post(application + "/subscription?eventSource=deviceState%3A", null);
        if (!reply.isOk()) {
            LOG.log(
                    Level.WARNING,
                    "Asterisk {0} does not tell which phones are in use: {1}",
                    line.plan(),
                    reply.message());
            return;
        }
        told.putAll(read());
        inbox.accept(new PhonesFound(line.plan().id(), told));
    }

    /** A device's state changed. Called by the thread that reads the events. */
    void heard(AriMessage.DeviceStateChanged change) {
        String device = change.device();
        if (!isPhone(device) || (told.size() >= MOST && !told.containsKey(device))) {
            return;
        }
        PhoneState now = stateOf(change.state());
        if (told.put(device, now) != now) {
            inbox.accept(new PhoneSeen(line.plan().id(), device, now));
        }
    }

    /** Looks now and then whether what stands in the way of calls is so still. Returns at once. */
    void lookAgain() {
        long now = System.nanoTime();
        boolean due =
                now - lookedAt >= pause.toNanos() && told.values().stream().anyMatch(state -> !state.mayRing());
        if (due && looking.compareAndSet(false, true)) {
            lookedAt = now;
            line.lanes().submit("phones", this::look);
        }
    }

    private void look() {
        try {
            Map<String, PhoneState> before = Map.copyOf(told);
            read().forEach((device, now) -> {
                PhoneState was = before.getOrDefault(device, now);
                // not if something was heard of it meanwhile: that is newer
                if (!was.mayRing() && now.mayRing() && told.replace(device, was, now)) {
                    inbox.accept(new PhoneSeen(line.plan().id(), device, now));
                }
            });
        } catch (IOException away) {
            LOG.log(Level.DEBUG, "Asterisk {0} does not list its phones: {1}", line.plan(), away.getMessage());
        } finally {
            looking.set(false);
        }
    }

    /** Whether Asterisk says that it knows no such phone. Of other technologies than these it has no list. */
    static boolean lacks(AriClient ari, String phone) {
        if (!isPhone(phone) || !phone.matches("(PJSIP|SIP)/.*")) {
            return false;
        }
        int slash = phone.indexOf('/');
        try {
            return ari.get("endpoints/" + phone.substring(0, slash) + "/" + encode(phone.substring(slash + 1)))
                    .message()
                    .startsWith("Endpoint not found");
        } catch (IOException away) {
            LOG.log(Level.DEBUG, "Asterisk does not say whether it knows {0}: {1}", phone, away.getMessage());
            return false;
        }
    }

    private Map<String, PhoneState> read() throws IOException {
        AriReply reply = line.ari().get("endpoints");
        Map<String, PhoneState> found = new HashMap<>();
        if (reply.isOk() && reply.json() instanceof JsonArray endpoints) {
            endpoints.stream()
                    .filter(JsonObject.class::isInstance)
                    .map(JsonObject.class::cast)
                    .forEach(endpoint -> found.put(
                            AriJson.text(endpoint, "technology") + "/" + AriJson.text(endpoint, "resource"),
                            stateOf(endpoint)));
        }
        found.keySet().removeIf(device -> !isPhone(device));
        return found;
    }

    /** Only PJSIP's word that a phone is away is to be relied on: chan_sip calls those offline that it never asked. */
    private static PhoneState stateOf(JsonObject endpoint) {
        if (!AriJson.texts(endpoint, "channel_ids").isEmpty()) {
            return PhoneState.IN_USE;
        }
        return switch (AriJson.text(endpoint, "state")) {
            case "online" -> PhoneState.READY;
            case "offline" ->
                "PJSIP".equals(AriJson.text(endpoint, "technology")) ? PhoneState.UNREACHABLE : PhoneState.UNKNOWN;
            default -> PhoneState.UNKNOWN;
        };
    }

    private static PhoneState stateOf(String deviceState) {
        return switch (deviceState) {
            case "NOT_INUSE" -> PhoneState.READY;
            case "INUSE", "BUSY", "RINGING", "RINGINUSE", "ONHOLD" -> PhoneState.IN_USE;
            case "UNAVAILABLE" -> PhoneState.UNREACHABLE;
            default -> PhoneState.UNKNOWN;
        };
    }

    /** {@code PJSIP/eva}; not {@code Custom:lamp}, {@code Queue:support} or {@code Local/100@agents}. */
    private static boolean isPhone(String device) {
        int slash = device.indexOf('/');
        return slash > 0
                && slash == device.lastIndexOf('/')
                && slash < device.length() - 1
                && device.indexOf(':') < 0
                && device.indexOf('@') < 0
                && !device.startsWith("Local/");
    }
}
