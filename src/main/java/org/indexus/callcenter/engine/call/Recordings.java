package org.indexus.callcenter.engine.call;

import java.time.Duration;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.Command.CheckRecording;
import org.indexus.callcenter.engine.Command.StopRecording;
import org.indexus.callcenter.engine.Recording;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerKind;

/** The end of a recording, as parts of a {@link Story}: stopped first, then the bridge may go; asked for until found. */
final class Recordings {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Recordings() {}

    static void stop(Story story, String bridge, Recording recording) {
        CallCard card = story.card();
        String name = recording.name() == null ? "" : recording.name();
        story.change(before -> before.recorded(recording.to(Recording.State.PENDING)))
                .fact(CallFactType.RECORDING_STOPPED)
                .effect(new StopRecording(card.id(), card.connection(), bridge, name));
        askLater(story, 0);
    }

    /** Asks again after a pause that doubles. */
    static Story askLater(Story story, int asked) {
        Duration pause = Limits.RECORDING.multipliedBy(1L << Math.min(asked, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return story.effect(new SetTimer(
                story.card().id().value(),
                TimerKind.RECORDING,
                asked,
                story.moment().now().plus(bounded)));
    }

    static Story ask(Story story) {
        CallCard card = story.card();
        String name = card.recording().name() == null ? "" : card.recording().name();
        return story.effect(new CheckRecording(card.id(), card.connection(), name));
    }
}
