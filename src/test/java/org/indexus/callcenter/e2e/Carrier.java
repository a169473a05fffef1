package org.indexus.callcenter.e2e;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.AsteriskProcess.Listening;

/**
 * The telephone company: a private Asterisk 22 of its own, from which callers reach the product's Asterisk by SIP, press keys
 * by RFC 2833, and hear, which is recorded; and to which the product's Asterisk hands callers on by its endpoint
 * {@code PJSIP/number@carrier}.
 *
 * <pre>{@code
 * CarrierCall jan = story.carrierCall();
 * jan.awaitHearing(menu.first(1));
 * jan.press("2");
 * CarrierCall mobile = carrier.awaitCallTo("+421905999888");     // the product transfers out
 * mobile.answer();
 * }</pre>
 */
public final class Carrier implements AutoCloseable {

    /** How another Asterisk dials a number of ours. */
    static final String ENDPOINT = "PJSIP/{number}@carrier";

    /** How long another Asterisk lets us ring. */
    private static final String RING_SECONDS = "6";

    private static final String APPLICATION = "carrier";
    private static final String OUR_CALL = "cc-";

    /** By which calls leave from here; the address comes with each call. */
    private static final String OUT = """
            [out]
            type = endpoint
            transport = udp
            context = incoming
            disallow = all
            allow = ulaw
            direct_media = no
            dtmf_mode = rfc4733
            """;

    /**
     * By which another Asterisk reaches us. With a codec of its own, so that it keeps sending the caller one stream from the first
     * prompt to the last word: in half of the cases an ear ({@code snoop}) is deaf to a second stream, whose numbers begin anew.
     */
    private static final String TO_US = """
            [carrier]
            type = endpoint
            transport = udp
            context = incoming
            disallow = all
            allow = alaw
            direct_media = no
            aors = carrier
            [carrier]
            type = aor
            contact = sip:127.0.0.1:%d
            """;

    private final AsteriskProcess asterisk;
    private final AriClient ari;
    private final AriEvents events;
    private final AtomicInteger calls = new AtomicInteger();
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    private Carrier(AsteriskProcess asterisk) {
        this.asterisk = asterisk;
        this.ari = new AriClient(asterisk);
        this.events = AriEvents.of(asterisk, APPLICATION);
    }

    /** Unpacked if need be, and started in half a second. */
    static Carrier start(Path run, Listening ports) {
        var settings = Map.of(
                "ARI_APP",
                APPLICATION,
                "AGENTS",
                "0",
                "PHONE_USERS",
                "0",
                "EXTRA_CONF",
                write(run.resolve("out"), OUT));
        var asterisk = new AsteriskProcess(Path.of(""), run, "22", ports, "carrier-password", settings);
        Missing.orFail(() -> asterisk.install(line -> {}));
        asterisk.start();
        return new Carrier(asterisk);
    }

    /** The setting of an Asterisk's script that makes the carrier at these ports known as {@code PJSIP/carrier}. */
    static Map<String, String> known(Path folder, Listening ports) {
        return Map.of("EXTRA_CONF", write(folder, TO_US.formatted(ports.sip())), "RING_SECONDS", RING_SECONDS);
    }

    private static String write(Path folder, String endpoint) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("pjsip.conf"), "\n" + endpoint);
            return folder.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Somebody dials {@code did} at this Asterisk, with this number and name on display; returns when the call is on its way.
     * What the caller hears is recorded from before the answer on.
     */
    public CarrierCall dials(AsteriskProcess callee, String did, String number, String name) {
        String id = OUR_CALL + calls.incrementAndGet();
        String address = "PJSIP/out/sip:" + did + "@127.0.0.1:" + callee.ports().sip();
        ari.ask(
                "POST",
                "/channels/create?app=" + APPLICATION + "&channelId=" + id + "&endpoint=" + AriClient.encode(address));
        awaitArrival("a line for " + id, id);
        show(id, "num", number);
        show(id, "name", name);
        var call = new CarrierCall(this, id, id);
        call.listen();
        ari.ask("POST", "/channels/" + id + "/dial?timeout=60");
        return call;
    }

    /** What the other side sees of the caller. */
    private void show(String channel, String part, String value) {
        String variable = AriClient.encode("CONNECTEDLINE(" + part + ",i)");
        ari.ask(
                "POST",
                "/channels/" + channel + "/variable?variable=" + variable + "&value=" + AriClient.encode(value));
    }

    /** Somebody calls this number of ours, and it rings; each call is handed out once. */
    public CarrierCall awaitCallTo(String number) {
        JsonObject ringing = events.await("a call to " + number, event -> isCallTo(number, event) && take(event));
        var call = new CarrierCall(this, OUR_CALL + calls.incrementAndGet(), idOf(ringing));
        // of a channel that we did not make Asterisk would not tell us how it ended
        events.follow(idOf(ringing));
        call.listen();
        return call;
    }

    private static boolean isCallTo(String number, JsonObject event) {
        return event.getString("type").equals("StasisStart")
                && !idOf(event).startsWith(OUR_CALL)
                && event.getJsonObject("channel")
                        .getJsonObject("dialplan")
                        .getString("exten")
                        .equals(number);
    }

    private boolean take(JsonObject event) {
        return taken.add(idOf(event));
    }

    private static String idOf(JsonObject event) {
        return event.getJsonObject("channel").getString("id");
    }

    void awaitArrival(String what, String channel) {
        events.await(what, AriEvents.isA("StasisStart").and(AriEvents.about(channel)));
    }

    /** Until Asterisk has closed the file. */
    void awaitRecorded(String name) {
        events.await("the recording " + name, AriEvents.isA("RecordingFinished").and(event -> event.getJsonObject(
                        "recording")
                .getString("name")
                .equals(name)));
    }

    AriClient ari() {
        return ari;
    }

    AriEvents events() {
        return events;
    }

    String application() {
        return APPLICATION;
    }

    /** A place of its own for what somebody says. */
    Path fileFor(String said) {
        return asterisk.run().resolve("said").resolve(said + ".wav");
    }

    Path recordings() {
        return asterisk.run().resolve("spool/recording");
    }

    /** Nobody is on the telephone here any more. */
    void assertNothingIsLeft() {
        Eventually.is("no channel at the carrier", () -> ari.list("/channels"), List::isEmpty);
    }

    @Override
    public void close() {
        events.close();
        asterisk.close();
    }
}
