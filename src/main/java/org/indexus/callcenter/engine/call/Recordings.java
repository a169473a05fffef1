package org.indexus.callcenter.engine.call;

import java.time.Duration;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.CallFactType;
import org.indexus.callcenter.engine.Command.CheckRecording;
import org.indexus.callcenter.engine.Command.StopRecording;
import org.indexus.callcenter.engine.Names;
import org.indexus.callcenter.engine.QueuePlan;
import org.indexus.callcenter.engine.RecordMode;
import org.indexus.callcenter.engine.Recording;
import org.indexus.callcenter.engine.RecordingPlan;
import org.indexus.callcenter.engine.SetTimer;
import org.indexus.callcenter.engine.TimerKind;
import org.indexus.callcenter.engine.Verb;
import org.jspecify.annotations.Nullable;

/**
 * Recordings, as parts of a {@link Story}: decided on once per visit, so that what a caller was told holds; stopped first, then
 * the bridge may go; asked for until found.
 */
final class Recordings {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Recordings() {}

    /** Decides whether this visit's conversation will be recorded; what the caller must hear before, or {@code null}. */
    static @Nullable String decide(Story story, QueuePlan queue) {
        RecordingPlan plan = queue.record();
        boolean wanted =
                switch (plan.mode()) {
                    case NEVER -> false;
                    case ALWAYS -> true;
                    case SHARE -> story.moment().luck(plan.share());
                };
        story.change(card -> card.recorded(
                wanted ? card.recording().again() : card.recording().unwanted()));
        if (plan.mode() == RecordMode.SHARE) {
            story.fact(CallFactType.RECORDING_CHOSEN, null, plan.share() + " %: " + (wanted ? "yes" : "no"));
        }
        return wanted ? plan.announcement() : null;
    }

    /** The caller could not be told, so the call is not recorded. */
    static Story untold(Story story) {
        return story.change(card -> card.recorded(
                        card.recording().name() == null
                                ? Recording.NONE.to(Recording.State.FAILED)
                                : card.recording().unwanted()))
                .fact(CallFactType.RECORDING_FAILED, null, "the announcement could not be played");
    }

    /** Whether this is the answer to the start that the call asked for: nothing else makes a recording of it. */
    static boolean isAnswerToStart(CallCard card, Verb verb, String recording) {
        return verb == Verb.START_RECORDING && card.recording().isWanted() && recording.equals(nameOf(card));
    }

    /** Whether the call's own recording, and no other, has been asked for and is not over. */
    static boolean isRunning(CallCard card, String recording) {
        Recording known = card.recording();
        return (known.isWanted() || known.isOpen()) && recording.equals(nameOf(card));
    }

    /** The name that the call's recording gets: one for each agent who was asked. */
    static String nameOf(CallCard card) {
        return Names.recording(card.id(), card.attempts());
    }

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
