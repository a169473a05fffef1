package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.indexus.callcenter.asterisk.AriMessage.DeviceStateChanged;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhoneSeen;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.PhonesFound;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.model.PhoneState;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is made of Asterisk's words about phones. */
class PhoneWatchTest {

    private static final String IDLE = "{'technology':'PJSIP','resource':'eva','state':'online','channel_ids':[]}";
    private static final String TALKS =
            "{'technology':'PJSIP','resource':'eva','state':'online','channel_ids':['1.2']}";
    private static final String AWAY = "{'technology':'PJSIP','resource':'ana','state':'offline','channel_ids':[]}";
    private static final String OLD = "{'technology':'SIP','resource':'jan','state':'offline','channel_ids':[]}";

    private final FakeAsterisk asterisk = new FakeAsterisk("22.10.1");
    private final ConnectionId connection = new ConnectionId(UUID.randomUUID());
    private final List<Event> events = new ArrayList<>();
    private PhoneWatch watch;

    @BeforeEach
    void watch() throws IOException {
        ConnectionPlan plan = Plans.of(connection, asterisk.port()).build();
        AsteriskServer line = new AsteriskServer(
                plan,
                new Doorway(
                        events::add,
                        Runnable::run,
                        Runnable::run,
                        Stopwatch.NONE,
                        Clock.systemUTC(),
                        PromptLibrary.NONE,
                        new FakeShelf(),
                        Duration.ofMinutes(1),
                        null));
        watch = new PhoneWatch(line, events::add, Duration.ZERO);
    }

    @AfterEach
    void close() {
        asterisk.close();
    }

    @Test
    void atTheBeginningTheListOfEndpointsTells() throws IOException {
        begin(TALKS, AWAY, OLD, "{'technology':'PJSIP','resource':'a/b','state':'offline','channel_ids':[]}");
        assertThat(events)
                .containsExactly(new PhonesFound(
                        connection,
                        Map.of(
                                "PJSIP/eva", PhoneState.IN_USE,
                                "PJSIP/ana", PhoneState.UNREACHABLE,
                                "SIP/jan", PhoneState.UNKNOWN)));
        assertThat(asterisk.requests())
                .anyMatch(request -> request.startsWith("POST applications/") && request.endsWith("/subscription"));
    }

    @ParameterizedTest
    @CsvSource({
        "INUSE, IN_USE",
        "RINGING, IN_USE",
        "RINGINUSE, IN_USE",
        "ONHOLD, IN_USE",
        "BUSY, IN_USE",
        "UNAVAILABLE, UNREACHABLE",
        "INVALID, UNKNOWN",
        "UNKNOWN, UNKNOWN"
    })
    void thenChangesDo(String told, PhoneState meant) throws IOException {
        begin(IDLE);
        events.clear();
        watch.heard(new DeviceStateChanged("PJSIP/eva", told));
        watch.heard(new DeviceStateChanged("PJSIP/eva", told));
        assertThat(events).containsExactly(new PhoneSeen(connection, "PJSIP/eva", meant));
    }

    @ParameterizedTest
    @CsvSource({"Custom:lamp", "Queue:support", "Local/100@agents", "PJSIP/1@trunk", "MeetMe:1", "confbridge:1/2"})
    void whatIsNoPhoneIsLeftOut(String device) throws IOException {
        begin(IDLE);
        events.clear();
        watch.heard(new DeviceStateChanged(device, "INUSE"));
        assertThat(events).isEmpty();
    }

    /** The end of its call was never told: nobody is kept from work for good. */
    @Test
    void whatStandsInTheWayIsLookedAtAgain() throws IOException {
        begin(TALKS, AWAY);
        events.clear();
        watch.lookAgain();
        assertThat(events).as("it is so still").isEmpty();
        list(IDLE, AWAY);
        watch.lookAgain();
        assertThat(events).containsExactly(new PhoneSeen(connection, "PJSIP/eva", PhoneState.READY));
    }

    @Test
    void whereAsteriskDoesNotTellNobodyIsHeldToBeBusy() throws IOException {
        asterisk.refuseNext("POST applications/indexus-inbound/subscription", 422, "no such event source");
        begin(TALKS);
        assertThat(events).isEmpty();
    }

    @Test
    void theFloorKnowsThePhonesBeforeItLooksForAgents() {
        list(TALKS);
        try (DoorStand stand = new DoorStand()) {
            stand.connect(Plans.of(stand.connection, asterisk.port()).build());
            stand.await(ConnectionRestored.class);
            assertThat(stand.seen().get(0)).isInstanceOf(PhonesFound.class);
            asterisk.say(
                    "indexus-inbound",
                    json("{'type':'DeviceStateChanged','device_state':{'name':'PJSIP/eva','state':'NOT_INUSE'}}"));
            assertThat(stand.await(PhoneSeen.class).state()).isEqualTo(PhoneState.READY);
        }
    }

    @ParameterizedTest
    @CsvSource({"PJSIP/eva, false", "PJSIP/nobody, true", "SIP/nobody, true", "DAHDI/1, false", "PJSIP/1@trunk, false"})
    void aPhoneThatAsteriskDoesNotKnowIsTold(String phone, boolean lacks) throws Exception {
        list(IDLE);
        try (var stand = new DoorStand()) {
            stand.connect(Plans.of(stand.connection, asterisk.port()).build());
            stand.await(ConnectionRestored.class);
            assertThat(stand.door.without(phone)).hasSize(lacks ? 1 : 0);
            asterisk.cut();
        }
    }

    private void begin(String... endpoints) throws IOException {
        list(endpoints);
        watch.begin();
    }

    private void list(String... endpoints) {
        asterisk.endpoints(json("[" + String.join(",", endpoints) + "]"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
