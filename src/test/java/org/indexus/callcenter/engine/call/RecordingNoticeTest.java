package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.ChannelCommand.StartMusic;
import org.indexus.callcenter.engine.effect.Command;
import org.indexus.callcenter.engine.effect.RecordingCommand.StartRecording;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CommandDone;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.Remains;
import org.indexus.callcenter.engine.event.floor.FloorMemory;
import org.indexus.callcenter.engine.event.floor.FloorRestored;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Outcome;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.indexus.callcenter.engine.plan.WelcomeMode;
import org.junit.jupiter.api.Test;

/** Who is recorded, and what they hear before. */
class RecordingNoticeTest {

    private static final String NOTICE = "sound:recorded";

    private final FloorScenario floor = new FloorScenario();

    @Test
    void theNoticeComesBeforeTheLineAndTheLineBeginsAfterIt() {
        noticed().agentsReady(1).arrives(1);
        assertThat(floor.timeline()).containsExactly("ARRIVED 100", "ROUTED support", "RECORDING_ANNOUNCED " + NOTICE);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        assertThat(floor.offeredTo(1)).isZero();
        String notice = playing();
        floor.after(6).when(new PlaybackEnded(call(1), notice, false));
        assertThat(floor.commands())
                .contains(new StartMusic(call(1), PBX, channel(1).id(), "default"));
        assertThat(floor.offeredTo(1)).isEqualTo(1);
        assertThat(floor.card(1).enteredAt()).isEqualTo(floor.now());
        floor.talks(1, 1, 1);
        assertThat(floor.commands()).hasAtLeastOneElementOfType(StartRecording.class);
    }

    /** Seed -7046906053883571951 of the random histories: the news of another recording made one of a call that has none. */
    @Test
    void onlyTheAnswerToItsOwnStartMakesARecordingOfACall() {
        noticed().agentsReady(1).arrives(1);
        floor.when(new PlaybackEnded(call(1), playing(), true)).talks(1, 1, 1);
        String own = Names.recording(call(1), 1);
        floor.when(new CommandDone(call(1), Verb.START_RECORDING, own));
        assertThat(floor.card(1).recording().state()).isEqualTo(Recording.State.FAILED);

        floor.planned(plan -> Plan.of(plan).recorded())
                .agentsReady(2)
                .arrives(2)
                .talks(2, 2, 1);
        floor.when(new CommandDone(call(2), Verb.START_RECORDING, own));
        assertThat(floor.timeline()).isEmpty();
        floor.when(new CommandDone(call(2), Verb.START_RECORDING, Names.recording(call(2), 1)));
        assertThat(floor.timeline()).contains("RECORDING_STARTED " + Names.recording(call(2), 1));
        floor.when(new RecordingFailed(call(2), own, "disk full"));
        assertThat(floor.card(2).recording().state()).isEqualTo(Recording.State.RECORDING);
    }

    @Test
    void theWelcomeFollowsTheNotice() {
        noticed()
                .planned(plan -> Plan.of(plan).welcome("sound:hello", WelcomeMode.PARALLEL))
                .arrives(1);
        floor.when(new PlaybackEnded(call(1), playing(), false));
        assertThat(floor.timeline()).containsExactly("WELCOME_STARTED sound:hello", "QUEUED support");
    }

    @Test
    void aWelcomeThatIsHeardFirstFollowsTheNoticeToo() {
        noticed()
                .planned(plan -> Plan.of(plan).welcome("sound:hello", WelcomeMode.FIRST))
                .arrives(1);
        floor.when(new PlaybackEnded(call(1), playing(), false));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        floor.when(new PlaybackEnded(call(1), playing(), false));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    /** The notice's deadline stays behind; it is not the welcome's. */
    @Test
    void aLongNoticeDoesNotCutTheWelcomeThatFollows() {
        noticed()
                .planned(plan -> Plan.of(plan).welcome("sound:hello", WelcomeMode.FIRST))
                .arrives(1);
        String notice = playing();
        floor.after(240).when(new PlaybackEnded(call(1), notice, false));
        floor.after(100);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        floor.after(250);
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void whoCouldNotBeToldIsNotRecorded() {
        noticed().agentsReady(1).arrives(1);
        floor.when(new PlaybackEnded(call(1), playing(), true));
        assertThat(floor.timeline()).contains("RECORDING_FAILED ANNOUNCEMENT_FAILED");
        floor.talks(1, 1, 1);
        assertThat(floor.everything()).noneMatch(StartRecording.class::isInstance);
    }

    @Test
    void whoHangsUpDuringTheNoticeIsAbandonedBeforeAnyQueue() {
        noticed().arrives(1).hangsUp(1);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.ABANDONED);
        assertThat(floor.card(1).queue()).isNull();
        assertThat(floor.card(1).recording().shown()).isEqualTo(Recording.State.NONE);
    }

    @Test
    void aNoticeThatABrokenLineCutIsReadAgain() {
        noticed().arrives(1);
        String first = playing();
        floor.losesAsterisk().when(found());
        assertThat(floor.timeline()).containsExactly("RECORDING_ANNOUNCED " + NOTICE);
        assertThat(playing()).isNotEqualTo(first);
        floor.when(new PlaybackEnded(call(1), first, true));
        assertThat(floor.effects()).isEmpty();
        floor.when(new PlaybackEnded(call(1), playingLast(), false));
        assertThat(floor.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    @Test
    void aRestartReadsTheNoticeAgainAndWithoutAnAsteriskNobodyIsRecorded() {
        noticed().arrives(1);
        FloorScenario next = restarted();
        assertThat(next.phase(1)).isEqualTo(CallPhase.IN_MENU);
        next.when(found());
        assertThat(next.timeline()).containsExactly("RECORDING_ANNOUNCED " + NOTICE);

        FloorScenario alone = restarted().after(301);
        assertThat(alone.phase(1)).isEqualTo(CallPhase.WAITING);
        assertThat(alone.card(1).recording().state()).isEqualTo(Recording.State.FAILED);
    }

    /** The recording is wanted from the notice to the conversation: that told a restart nothing about what was being heard. */
    @Test
    void aRestartDuringTheWelcomeDoesNotReadTheNoticeAgain() {
        noticed()
                .planned(plan -> Plan.of(plan).welcome("sound:hello", WelcomeMode.FIRST))
                .arrives(1);
        floor.when(new PlaybackEnded(call(1), playing(), false));
        FloorScenario next = restarted().when(found());
        assertThat(next.timeline()).doesNotContain("RECORDING_ANNOUNCED " + NOTICE);
        assertThat(next.phase(1)).isEqualTo(CallPhase.WAITING);
    }

    private FloorScenario restarted() {
        FloorScenario next = new FloorScenario().planned(RecordingNoticeTest::noticed);
        FloorMemory memory = new FloorMemory(List.of(floor.card(1)), floor.lastFacts(), Map.of(), List.of());
        next.when(new FloorRestored(memory, Duration.ofSeconds(15)));
        return next;
    }

    @Test
    void whatIsDecidedAtTheDoorHoldsWhateverIsChangedMeanwhile() {
        floor.planned(plan -> Plan.of(plan).recorded(RecordingPlan.NEVER))
                .agentsReady(1)
                .arrives(1)
                .planned(plan -> Plan.of(plan).recorded())
                .talks(1, 1, 1);
        assertThat(floor.everything()).noneMatch(StartRecording.class::isInstance);
    }

    @Test
    void aShareIsChosenByTheDiceOncePerVisitAndNoted() {
        floor.planned(plan -> Plan.of(plan).recorded(new RecordingPlan(RecordMode.SHARE, 30, NOTICE)));
        for (int caller = 1; caller <= 200; caller++) {
            floor.arrives(caller);
        }
        List<String> chosen = facts("RECORDING_CHOSEN 30 %: ");
        assertThat(chosen).hasSize(200);
        long recorded = chosen.stream().filter(text -> text.endsWith("yes")).count();
        assertThat(recorded).isBetween(35L, 85L);
        assertThat(facts("RECORDING_ANNOUNCED")).hasSize((int) recorded);
    }

    @Test
    void nobodyAndEverybodyAreSharesToo() {
        for (int share : new int[] {0, 100}) {
            FloorScenario one = new FloorScenario()
                    .planned(plan -> Plan.of(plan).recorded(new RecordingPlan(RecordMode.SHARE, share, null)))
                    .agentsReady(1)
                    .arrives(1)
                    .talks(1, 1, 1);
            assertThat(one.everything().stream().anyMatch(StartRecording.class::isInstance))
                    .isEqualTo(share == 100);
        }
    }

    private FloorScenario noticed() {
        return floor.planned(RecordingNoticeTest::noticed);
    }

    private static QueuePlan noticed(QueuePlan plan) {
        return Plan.of(plan).recorded(new RecordingPlan(RecordMode.ALWAYS, 100, NOTICE));
    }

    private static CallFound found() {
        return new CallFound(call(1), new Remains(true, true, Map.of(), Map.of()));
    }

    /** The playback that the last step began. */
    private String playing() {
        return floor.commands().stream()
                .filter(Play.class::isInstance)
                .map(Command::object)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** The last playback of all. */
    private String playingLast() {
        return floor.everything().stream()
                .filter(Play.class::isInstance)
                .map(Play.class::cast)
                .map(Play::object)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private List<String> facts(String beginning) {
        return floor.everything().stream()
                .filter(CallFact.class::isInstance)
                .map(CallFact.class::cast)
                .map(fact -> (fact.type() + " " + fact.detail()).trim())
                .filter(text -> text.startsWith(beginning))
                .toList();
    }
}
