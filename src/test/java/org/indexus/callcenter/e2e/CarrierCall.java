package org.indexus.callcenter.e2e;

import static org.indexus.callcenter.e2e.AriEvents.about;
import static org.indexus.callcenter.e2e.AriEvents.isA;

import jakarta.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.indexus.callcenter.e2e.Hearing.Heard;

/**
 * One person's side of a call at the {@link Carrier}: presses keys, hears, hangs up or is hung up on. What was heard stays in
 * the carrier's folder of recordings.
 */
public final class CarrierCall implements AutoCloseable {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSZ");
    private static final int KEY_MILLIS = 100;
    private static final int BETWEEN_KEYS_MILLIS = 80;
    private static final Predicate<JsonObject> OVER = isA("ChannelDestroyed");
    private static final Predicate<JsonObject> UP = isIn("Up");

    private final Carrier carrier;
    private final String name;
    private final String channel;
    private final AtomicInteger said = new AtomicInteger();

    /** Why the call ended, by Q.850: 16 is a plain hang-up, 17 busy, 21 refused, 34 no circuit; 0 when Asterisk does not know. */
    record HangUp(int cause, String text) {}

    CarrierCall(Carrier carrier, String name, String channel) {
        this.carrier = carrier;
        this.name = name;
        this.channel = channel;
    }

    /** Records from now on what comes from the other side; in real time, with silence where nothing came. */
    void listen() {
        String ear = name + "-ear";
        String application = carrier.application();
        ask("POST", "/channels/" + channel + "/snoop?spy=in&appArgs=ear&app=" + application + "&snoopId=" + ear);
        carrier.awaitArrival("an ear for " + name, ear);
        // Asterisk writes 32 kB at a time: at 48 kHz one can follow the file by a third of a second
        ask("POST", "/channels/" + ear + "/record?format=sln48&ifExists=overwrite&name=" + name);
    }

    /** Takes a call that rings here. */
    public CarrierCall answer() {
        ask("POST", "/channels/" + channel + "/answer");
        return awaitAnswer();
    }

    /** Is engaged, for a call that rings here. */
    public void refuseAsBusy() {
        ask("DELETE", "/channels/" + channel + "?reason=busy");
    }

    /** Does not answer, as the telephone company finds out after a while. */
    public void letRing() {
        ask("DELETE", "/channels/" + channel + "?reason=no_answer");
    }

    /** Until both can talk; from then on silence is sent, as a telephone does. Fails at once when the call ends instead. */
    public CarrierCall awaitAnswer() {
        JsonObject news = await("an answer", UP.or(OVER));
        if (OVER.test(news)) {
            throw new AssertionError(name + " was not answered: " + reason(news));
        }
        carrier.ari().send("POST", "/channels/" + channel + "/silence");
        return this;
    }

    /** Until the other side rings. */
    public CarrierCall awaitRinging() {
        await("ringing", isIn("Ringing").or(UP));
        return this;
    }

    /** From dialling to the answer. */
    Duration ringing() {
        return Duration.between(at(find(isA("StasisStart")).orElseThrow()), at(find(UP).orElseThrow()));
    }

    /** One after the other, by RFC 2833: 0-9 * # A-D; returns at once. */
    public void press(String keys) {
        press(keys, Duration.ofMillis(BETWEEN_KEYS_MILLIS));
    }

    /** As slowly as somebody who looks each key up. */
    public void press(String keys, Duration between) {
        ask(
                "POST",
                "/channels/" + channel + "/dtmf?dtmf=" + AriClient.encode(keys) + "&duration=" + KEY_MILLIS
                        + "&between=" + between.toMillis());
    }

    /** Speaks into the telephone; returns at once. Said twice, the second one comes after the first. */
    public void say(Sound words) {
        String file = name + "-" + said.incrementAndGet();
        words.saveTo(carrier.fileFor(file));
        String media = carrier.fileFor(file).toString().replaceFirst("\\.wav$", "");
        ask("POST", "/channels/" + channel + "/play?media=" + AriClient.encode("sound:" + media));
    }

    /** Until all that was said has left the telephone, whether or not anybody heard it. */
    public void awaitSaid() {
        String target = "channel:" + channel;
        Eventually.until(
                name + " has said it all",
                () -> carrier.events()
                                .all()
                                .filter(AriEvents.isA("PlaybackFinished"))
                                .filter(event -> event.getJsonObject("playback")
                                        .getString("target_uri")
                                        .equals(target))
                                .count()
                        >= said.get());
    }

    /** Until these keys have come from the other side. */
    public void awaitDigits(String keys) {
        Eventually.is(name + " gets digits", () -> carrier.events().keysOf(channel), keys::equals);
    }

    /** Until this was heard; {@code prompt.first(1)}: while it is still being played. Known a third of a second later. */
    public Heard awaitHearing(Sound sound) {
        return awaitHearing(sound, Duration.ofSeconds(20));
    }

    public Heard awaitHearing(Sound sound, Duration patience) {
        var ear = new Ear(recording(), sound);
        return Eventually.is(name + " hears it", patience, ear::listen, Heard::isSure);
    }

    /** Whether this is heard, before or within this time. */
    boolean hears(Sound sound, Duration patience) {
        var ear = new Ear(recording(), sound);
        return Eventually.comesTrue(patience, () -> ear.listen().isSure());
    }

    /** All that was heard, so far or, when the call is over, to its end. */
    public Hearing hearing() {
        if (isOver()) {
            carrier.awaitRecorded(name);
        }
        return Hearing.of(Sound.read(recording()));
    }

    /** The file as it grows; raw, 48 kHz. */
    private Path recording() {
        return carrier.recordings().resolve(name + ".sln48");
    }

    /** What was heard as a WAV that a person can play; returns where. */
    public Path saveHeard() {
        return hearing().recording().saveTo(carrier.recordings().resolve(name + ".wav"));
    }

    public boolean isOver() {
        return find(OVER).isPresent();
    }

    /** Until the call has ended, by whomever; nothing is done for it here. */
    public HangUp awaitHangUp() {
        return awaitHangUp(Duration.ofSeconds(20));
    }

    public HangUp awaitHangUp(Duration patience) {
        return reason(Eventually.value(name + " is hung up on", patience, () -> find(OVER)));
    }

    private static Predicate<JsonObject> isIn(String state) {
        return isA("ChannelStateChange")
                .and(event -> event.getJsonObject("channel").getString("state").equals(state));
    }

    private static HangUp reason(JsonObject over) {
        return new HangUp(over.getInt("cause"), over.getString("cause_txt"));
    }

    /** From the answer to the end, or to the last thing that happened so far; 0 without an answer. */
    public double seconds() {
        return find(UP).map(up -> Duration.between(at(up), at(last())).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private JsonObject last() {
        return carrier.events()
                .all()
                .filter(about(channel))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static OffsetDateTime at(JsonObject event) {
        return OffsetDateTime.parse(event.getString("timestamp"), MOMENT);
    }

    /** The number that this side shows, for a call that came here. */
    public String callerNumber() {
        return arrival().getJsonObject("caller").getString("number");
    }

    public String callerName() {
        return arrival().getJsonObject("caller").getString("name");
    }

    private JsonObject arrival() {
        return await("arrival", isA("StasisStart")).getJsonObject("channel");
    }

    /** Hangs up, or gives up when nobody has answered yet; returns when the line is free. */
    public HangUp hangUp() {
        if (!isOver()) {
            carrier.ari().send("DELETE", "/channels/" + channel);
        }
        return awaitHangUp();
    }

    @Override
    public void close() {
        hangUp();
    }

    private Optional<JsonObject> find(Predicate<JsonObject> fits) {
        return carrier.events().find(about(channel).and(fits));
    }

    private JsonObject await(String what, Predicate<JsonObject> fits) {
        return carrier.events().await(name + ": " + what, about(channel).and(fits));
    }

    private void ask(String method, String path) {
        carrier.ari().ask(method, path);
    }
}
