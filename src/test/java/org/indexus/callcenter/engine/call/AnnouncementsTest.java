package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.call;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.ChannelCommand.StartMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopPlayback;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.event.call.CustomerIdentified;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.id.CustomerId;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Customer;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.RoutingPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a waiting caller is told between pieces of music. */
class AnnouncementsTest {

    @Test
    void thePlaceIsToldPieceByPieceAndTheMusicGoesOn() {
        FloorScenario floor = announcing(30, null, null).arrives(1).arrives(2);
        assertThat(floor.after(29).commands()).isEmpty();

        floor.after(1);
        assertThat(floor.commands().stream().filter(Play.class::isInstance).map(AnnouncementsTest::media))
                .containsExactly("sound:queue-youarenext", "sound:queue-thereare");
        assertThat(floor.commands()).hasAtLeastOneElementOfType(StopMusic.class);
        assertThat(floor.timeline()).containsExactly("ANNOUNCED position 1", "ANNOUNCED position 2");

        assertThat(next(floor, 2)).isEqualTo("number:2");
        assertThat(next(floor, 2)).isEqualTo("sound:queue-callswaiting");
        assertThat(next(floor, 2)).isEqualTo("sound:queue-thankyou");
        floor.when(new PlaybackEnded(call(2), playing(floor, 2), false));
        assertThat(floor.commands()).hasOnlyElementsOfType(StartMusic.class);
    }

    @Test
    void theExpectedWaitIsSilentWithoutABasisAndNeverRises() {
        FloorScenario floor = announcing(null, 60, null)
                .planned(plan -> Plan.of(plan).routing(new RoutingPlan(List.of(), null, 1, null)))
                .agentsReady(1)
                .arrives(1)
                .afterMillis(150)
                .talks(1, 1, 1);
        floor.arrives(2).after(60);
        assertThat(floor.timeline()).as("no call was handled yet").isEmpty();

        floor.after(140).hangsUp(1).isDone(1).talks(1, 2, 1);
        floor.arrives(3).arrives(4).after(60);
        assertThat(floor.timeline()).containsExactly("ANNOUNCED wait 240 s", "ANNOUNCED wait 360 s");
        say(floor, 3);
        say(floor, 4);

        floor.when(new CustomerIdentified(call(4), vip()));
        floor.after(60);
        assertThat(floor.timeline())
                .as("another caller has gone before, and is not told of it")
                .containsExactly("ANNOUNCED wait 240 s", "ANNOUNCED wait 240 s");
    }

    @Test
    void comfortIsTheQueuesOwnPromptOrAsterisksWords() {
        FloorScenario floor = announcing(null, null, 45).arrives(1).after(45);
        assertThat(media(last(floor, 1))).isEqualTo("sound:queue-periodic-announce");

        FloorScenario own = new FloorScenario()
                .planned(plan -> Plan.of(plan)
                        .announcements(new AnnouncementPlan(null, null, Duration.ofSeconds(45), "sound:our-comfort")))
                .arrives(1)
                .after(45);
        assertThat(media(last(own, 1))).isEqualTo("sound:our-comfort");
    }

    @Test
    void whatIsDueTogetherIsSaidTogether() {
        FloorScenario floor = announcing(30, null, 60).arrives(1).after(30);
        say(floor, 1);
        assertThat(floor.after(30).timeline()).containsExactly("ANNOUNCED position 1, comfort");
    }

    @Test
    void nothingInterruptsTheWelcomeAndAPieceWhoseEndIsNeverToldIsGivenUp() {
        FloorScenario floor = announcing(30, null, null)
                .planned(plan -> Plan.of(plan).welcome("sound:our-welcome", WelcomeMode.PARALLEL))
                .arrives(1);
        assertThat(floor.after(30).timeline()).isEmpty();

        List<Command> givenUp = floor.after(Limits.MESSAGE.toSeconds() - 30).commands();
        assertThat(givenUp).hasAtLeastOneElementOfType(StopPlayback.class);
        assertThat(givenUp).hasAtLeastOneElementOfType(StartMusic.class);
        assertThat(floor.timeline()).as("due in the same second").containsExactly("ANNOUNCED position 1");
    }

    @Test
    void whoIsBeingOfferedIsToldTooAndBridgingCutsIt() {
        FloorScenario floor =
                announcing(15, null, null).agentsReady(1).arrives(1).after(15);
        assertThat(floor.timeline()).containsExactly("ANNOUNCED position 1");
        String playing = playing(floor, 1);
        floor.accepts(1, 1).phoneAnswers(1, 1);
        assertThat(floor.commands().stream()
                        .filter(StopPlayback.class::isInstance)
                        .map(Command::object))
                .containsExactly(playing);
        floor.bridged(1, 1).when(new PlaybackEnded(call(1), playing, false));
        assertThat(floor.commands()).isEmpty();
    }

    @Test
    void announcementsGoOnAfterAConnectThatCameToNothing() {
        FloorScenario floor =
                announcing(15, null, null).agentsReady(1).arrives(1).after(5);
        floor.accepts(1, 1).after(12).phoneGone(1, 1, 17);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(floor.after(14).timeline()).contains("ANNOUNCED position 1");
    }

    @Test
    void aChangedPlanHoldsForWhoWaitsAlready() {
        FloorScenario floor = new FloorScenario().arrives(1).after(50);
        floor.planned(
                plan -> Plan.of(plan).announcements(new AnnouncementPlan(Duration.ofSeconds(20), null, null, null)));
        assertThat(floor.after(9).timeline()).isEmpty();
        assertThat(floor.after(1).timeline()).containsExactly("ANNOUNCED position 1");
    }

    private static Customer vip() {
        return new Customer(new CustomerId(new UUID(9, 9)), "Eva", true, null, null);
    }

    private static FloorScenario announcing(
            @Nullable Integer position, @Nullable Integer expectedWait, @Nullable Integer comfort) {
        return new FloorScenario().planned(plan -> Plan.of(plan).maxWait(null)).planned(plan -> Plan.of(plan)
                .announcements(new AnnouncementPlan(seconds(position), seconds(expectedWait), seconds(comfort), null)));
    }

    private static @Nullable Duration seconds(@Nullable Integer seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }

    /** Lets the caller hear everything to its end. */
    private static void say(FloorScenario floor, int caller) {
        String playing;
        do {
            playing = playing(floor, caller);
            floor.when(new PlaybackEnded(call(caller), playing, false));
        } while (!playing(floor, caller).equals(playing));
    }

    private static String next(FloorScenario floor, int caller) {
        floor.when(new PlaybackEnded(call(caller), playing(floor, caller), false));
        return media(last(floor, caller));
    }

    private static String playing(FloorScenario floor, int caller) {
        return last(floor, caller).object();
    }

    private static Play last(FloorScenario floor, int caller) {
        return floor.everything().stream()
                .filter(Play.class::isInstance)
                .map(Play.class::cast)
                .filter(play -> play.call().equals(call(caller)))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static String media(Object play) {
        return ((Play) play).media();
    }
}
