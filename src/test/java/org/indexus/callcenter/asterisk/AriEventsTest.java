package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.event.call.LegAnswered;
import org.indexus.callcenter.engine.event.call.LegEnded;
import org.indexus.callcenter.engine.event.call.LegReplaced;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded events of five versions, and planted ones, against what the floor shall hear. */
class AriEventsTest {

    private static final ConnectionId CONNECTION = new ConnectionId(new UUID(0, 1));
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant CALLED = Instant.parse("2026-11-23T08:59:30.250Z");
    private static final String LEG = Names.leg(new CallId(new UUID(0, 2)), 1);

    private final ChannelAliases roles = new ChannelAliases();
    private final ServerClock clock = new ServerClock(Clock.fixed(NOW, ZoneOffset.UTC));
    private final AriEvents events = new AriEvents(CONNECTION, roles, clock);

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "13, full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; recorded 3; leg ended 0",
        "16, full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; recorded 3; leg ended 0",
        "18, full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; recorded 3; leg ended 0",
        "20, full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; leg ended 0",
        "22, full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; recorded 3; leg ended 0",
        "13, sip-full-caller-hangs-up, arrived support; played; ringing; answered; caller gone; recorded 3; leg ended 0",
        "13, full-agent-hangs-up, arrived support; played; ringing; answered; leg ended 0; recorded 1; caller gone",
        "16, full-agent-hangs-up, arrived support; played; ringing; answered; leg ended 0; recorded 1; caller gone",
        "22, full-agent-hangs-up, arrived support; played; ringing; answered; leg ended 0; recorded 2; caller gone",
        "13, abandoned-in-welcome, arrived support; played; caller gone",
        "22, abandoned-in-welcome, arrived support; play failed; caller gone",
        "16, cancel-before-answer, arrived support; caller gone",
        "22, cancel-before-answer, arrived support; caller gone",
        "13, agent-no-answer, arrived support; played; ringing; leg ended 0; caller gone",
        "13, sip-agent-no-answer, arrived support; played; ringing; leg ended 16; caller gone",
        "18, agent-no-answer, arrived support; played; ringing; leg ended 0; caller gone",
        "20, agent-no-answer, arrived support; played; ringing; leg ended 19; caller gone",
        "13, agent-busy, arrived support; played; leg ended 17; caller gone",
        "16, agent-busy, arrived support; played; leg ended 17; caller gone",
        "22, agent-busy, arrived support; played; leg ended 17; caller gone",
        "16, agent-offline, arrived support; played; leg ended 0; caller gone",
        "22, agent-offline, arrived support; played; leg ended 19; caller gone",
        "13, agent-hold, arrived support; played; ringing; answered; held; unheld; caller gone; recorded 6; leg ended 0",
        "22, agent-hold, arrived support; played; ringing; answered; held; unheld; caller gone; recorded 6; leg ended 0",
        // the phone transfers the caller away: the leg's own end is not told again, the transfer's other half arrives
        "16, agent-blind-transfer-ok, arrived support; played; ringing; answered; unheld; arrived outbound; replaced;"
                + " answered; caller gone; played",
        "22, agent-blind-transfer-ok, arrived support; played; ringing; answered; unheld; replaced; arrived outbound;"
                + " answered; recorded 2; caller gone; played",
    })
    void aRecordedCallIsHeardAs(String version, String situation, String expected) {
        List<String> heard = Recorded.frames(version, situation).stream()
                .flatMap(frame -> AriJson.message(frame).stream())
                .flatMap(message -> events.translate(message).stream())
                .map(Heard::of)
                .toList();
        assertThat(String.join("; ", heard)).isEqualTo(expected);
    }

    @Test
    void theSameChannelIsTheSameCallAtEachLook() {
        CallArrived first = arrive(channel("1.1", "Ring", "\"Ján\"", "+421905123456"));
        CallArrived again =
                events.found(Channel.of((JsonObject) AriJson.read(channel("1.1", "Up", "\"Ján\"", "+421905123456"))));
        assertThat(again.call()).isEqualTo(first.call());
        assertThat(first.up()).isFalse();
        assertThat(again.up()).isTrue();
        assertThat(first.origin().arrivedAt()).isEqualTo(CALLED);
        assertThat(again.origin().arrivedAt()).isEqualTo(CALLED);
        assertThat(again.code()).isEqualTo("support");
    }

    @ParameterizedTest
    @CsvSource({"'', 29.75", "0, 0", "47, 47", "-5, 29.75", "4711471147, 29.75", "two, 29.75"})
    void aCallerWaitsSinceTheCallOrAsLongAsTheDialplanSays(String argument, double seconds) {
        String frame = "{\"type\":\"StasisStart\",\"args\":[\"support\",\"" + argument + "\"],\"channel\":"
                + channel("1.8", "Up", "\"\"", "") + "}";
        CallArrived arrived = (CallArrived) hear(frame).orElseThrow();
        assertThat(arrived.code()).isEqualTo("support");
        assertThat(arrived.origin().arrivedAt()).isEqualTo(NOW.minusMillis((long) (seconds * 1000)));
    }

    /** By whole seconds, as HTTP tells the time: what could be the same time is the same. */
    @ParameterizedTest
    @CsvSource({
        "'Mon, 23 Nov 2026 09:00:00 GMT', 29.75", // the same second
        "'Mon, 23 Nov 2026 08:59:59 GMT', 29.75", // it may have been the end of it
        "'Mon, 23 Nov 2026 09:01:00 GMT', 89.75", // a minute ahead: called a minute earlier by our clock
        "'Mon, 23 Nov 2026 08:59:30 GMT', 0.75", // half a minute behind
        "'Mon, 23 Nov 2026 08:00:00 GMT', 0", // never in the future
        "rubbish, 29.75",
    })
    void aServerWhoseClockIsWrongTellsTheTimeOfTheCallAllTheSame(String date, double seconds) {
        clock.compare(date, NOW);
        CallArrived arrived = arrive(channel("1.9", "Ring", "\"\"", ""));
        assertThat(arrived.origin().arrivedAt()).isEqualTo(NOW.minusMillis((long) (seconds * 1000)));
    }

    @Test
    void hostileNamesAreKeptButCutAndFreeOfControlCharacters() {
        String name = "<b>\\u0000\\u001b[31m\\u202eEve\\r\\n" + "😀".repeat(500) + "</b>";
        CallArrived arrived = arrive(channel("1.2", "Ring", '"' + name + '"', "x".repeat(500)));
        assertThat(arrived.origin().name()).startsWith("<b>[31mEve😀").doesNotContain("\n");
        assertThat(arrived.origin()
                        .name()
                        .codePointCount(0, arrived.origin().name().length()))
                .isEqualTo(255);
        assertThat(arrived.origin().number()).hasSize(64);
    }

    @Test
    void absentNameAndNumberAreEmpty() {
        CallArrived arrived = arrive("{\"id\":\"1.3\",\"state\":\"Ring\"}");
        assertThat(arrived.origin().name()).isEmpty();
        assertThat(arrived.origin().number()).isEmpty();
        assertThat(arrived.origin().dialled()).isEmpty();
        assertThat(arrived.code()).isNull();
    }

    @Test
    void theCallerOfATestCallIsMarkedAndItsOtherHalfIsNobody() {
        String player = Names.TEST_PREFIX + new UUID(0, 3);
        assertThat(arrive(channel(ChannelAliases.testCaller(player), "Ring", "\"\"", ""))
                        .origin()
                        .test())
                .isTrue();
        assertThat(hear(start(channel(player, "Up", "\"\"", "")))).isEmpty();
        assertThat(hear(end(player))).isEmpty();
    }

    @Test
    void aLegEndsOnce() {
        assertThat(hear(start(channel(LEG, "Up", "\"\"", "")))).contains(new LegAnswered(ref(LEG)));
        assertThat(hear(end(LEG))).contains(new LegEnded(ref(LEG), 0));
        assertThat(hear(destroyed(LEG, 16))).isEmpty();
    }

    /** {@code core restart now}: the flag of the hang-up is 4, on every version. */
    @Test
    void nobodyHangsUpWhenAsteriskIsStopped() {
        arrive(channel("1.9", "Up", "\"\"", ""));
        hear(start(channel(LEG, "Up", "\"\"", "")));
        assertThat(hear("{\"type\":\"ChannelHangupRequest\",\"cause\":4,\"channel\":{\"id\":\"1.9\"}}"))
                .isEmpty();
        assertThat(hear(end("1.9"))).contains(new CallerHungUp(ref("1.9"), CallerHungUp.ASTERISK_STOPPED));
        assertThat(hear(end(LEG))).contains(new LegEnded(ref(LEG), LegEnded.ASTERISK_STOPPED));
    }

    @Test
    void whoTakesTheLegsPlaceEndsAsALeg() {
        assertThat(hear(replacing("1.5", LEG))).contains(new LegReplaced(ref(LEG), "1.5", false));
        assertThat(hear(end(LEG))).isEmpty();
        assertThat(hear(destroyed(LEG, 16))).isEmpty();
        assertThat(hear(end("1.5"))).contains(new LegEnded(ref("1.5"), 0));
    }

    @Test
    void aCallerWhomTheTrunkTransfersStaysTheSameCaller() {
        arrive(channel("1.6", "Ring", "\"\"", ""));
        assertThat(hear(replacing("1.7", "1.6"))).isEmpty();
        assertThat(hear(end("1.6"))).isEmpty();
        assertThat(roles.present("1.6")).isEqualTo("1.7");
        assertThat(hear(end("1.7"))).contains(new CallerHungUp(ref("1.6"), ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"not json", "[]", "{}", "{\"type\":\"StasisStart\"", "{\"type\":\"Dial\"}", "null", "\"text\""})
    void rubbishAndUnknownTypesAreDropped(String frame) {
        assertThat(AriJson.message(frame)).isEmpty();
    }

    @Test
    void thePlaybacksAndRecordingsOfOthersAreNoNews() {
        assertThat(hear("{\"type\":\"PlaybackFinished\",\"playback\":{\"id\":\"theirs\",\"state\":\"done\"}}"))
                .isEmpty();
        assertThat(hear("{\"type\":\"RecordingFailed\",\"recording\":{\"name\":\"theirs\",\"cause\":\"x\"}}"))
                .isEmpty();
    }

    private CallArrived arrive(String channel) {
        return (CallArrived) hear(start(channel)).orElseThrow();
    }

    private Optional<Event> hear(String frame) {
        return AriJson.message(frame).flatMap(events::translate);
    }

    private static String channel(String id, String state, String name, String number) {
        return """
                {"id":"%s","state":"%s","caller":{"name":%s,"number":"%s"},"creationtime":"2026-11-23T09:59:30.250+0100",
                "dialplan":{"context":"incoming","exten":"100","app_name":"Stasis","app_data":"indexus-inbound,support"}}""".formatted(id, state, name, number);
    }

    private static String start(String channel) {
        return "{\"type\":\"StasisStart\",\"args\":[],\"channel\":" + channel + "}";
    }

    private static String replacing(String id, String old) {
        return "{\"type\":\"StasisStart\",\"args\":[],\"channel\":{\"id\":\"" + id
                + "\",\"state\":\"Down\"},\"replace_channel\":{\"id\":\"" + old + "\"}}";
    }

    private static String end(String channel) {
        return "{\"type\":\"StasisEnd\",\"channel\":{\"id\":\"" + channel + "\"}}";
    }

    private static String destroyed(String channel, int cause) {
        return "{\"type\":\"ChannelDestroyed\",\"cause\":" + cause + ",\"channel\":{\"id\":\"" + channel + "\"}}";
    }

    private static ChannelRef ref(String channel) {
        return new ChannelRef(CONNECTION, channel);
    }
}
