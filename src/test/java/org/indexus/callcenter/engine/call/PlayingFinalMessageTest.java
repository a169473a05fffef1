package org.indexus.callcenter.engine.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.engine.FloorScenario.PBX;
import static org.indexus.callcenter.engine.FloorScenario.call;
import static org.indexus.callcenter.engine.FloorScenario.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.FloorScenario;
import org.indexus.callcenter.engine.Plan;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.LegCommand.HangUp;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionRestored;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Origin;
import org.indexus.callcenter.engine.model.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody who has waited too long is hung up on without a word, whatever happens to the line meanwhile. */
class PlayingFinalMessageTest {

    private final FloorScenario floor = new FloorScenario();
    private String goodbye = "";

    @BeforeEach
    void theWaitIsOver() {
        floor.planned(plan -> Plan.of(plan).maxWait(Duration.ofSeconds(60)))
                .arrives(1)
                .after(60);
        goodbye = spoken();
    }

    @Test
    void aGoodbyeThatTheLineCutShortIsSaidAgain() {
        floor.losesAsterisk().after(2 * Limits.MESSAGE.toSeconds());
        assertThat(floor.phase(1)).isEqualTo(CallPhase.IN_MENU);
        floor.when(restored(true));
        assertThat(floor.commands()).noneMatch(HangUp.class::isInstance);
        String again = spoken();
        assertThat(again).isNotEqualTo(goodbye);
        floor.when(ended(goodbye));
        assertThat(floor.phase(1)).as("the first one's end comes late").isEqualTo(CallPhase.IN_MENU);
        floor.when(ended(again));
        isOver();
    }

    @Test
    void aGoodbyeWithoutAnAnswerIsSaidAgainWhenTheLineTurnsOutToBeBroken() {
        floor.when(failed(Failure.UNKNOWN));
        assertThat(floor.commands()).isEmpty();
        floor.losesAsterisk().when(restored(true)).when(ended(spoken()));
        isOver();
    }

    @Test
    void aGoodbyeWithoutAnAnswerOnAGoodLineEndsByTheClock() {
        floor.when(failed(Failure.UNKNOWN)).after(Limits.MESSAGE.toSeconds());
        isOver();
    }

    @Test
    void aGoodbyeThatCannotBePlayedIsNotWaitedFor() {
        floor.when(failed(Failure.REFUSED));
        isOver();
    }

    @Test
    void whoHangsUpWhileTheLineIsBrokenWasTimedOutAllTheSame() {
        floor.losesAsterisk().when(restored(false));
        assertThat(floor.commands()).noneMatch(HangUp.class::isInstance);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    private void isOver() {
        assertThat(floor.commands()).hasAtLeastOneElementOfType(HangUp.class);
        assertThat(floor.card(1).ending().outcome()).isEqualTo(Outcome.TIMED_OUT);
    }

    private String spoken() {
        return floor.commands().stream()
                .filter(Play.class::isInstance)
                .findFirst()
                .orElseThrow()
                .object();
    }

    private CommandFailed failed(Failure failure) {
        return new CommandFailed(call(1), Verb.PLAY, goodbye, failure, "");
    }

    private static PlaybackEnded ended(String playback) {
        return new PlaybackEnded(call(1), playback, false);
    }

    private static ConnectionRestored restored(boolean callerThere) {
        Origin origin = new Origin(channel(1), "100", "", "", Instant.parse("2026-01-05T08:00:00Z"), false);
        List<CallArrived> callers = callerThere ? List.of(new CallArrived(call(1), origin, null, true)) : List.of();
        return new ConnectionRestored(PBX, callers, Map.of(), Map.of());
    }
}
