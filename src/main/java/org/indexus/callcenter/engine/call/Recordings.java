package org.indexus.callcenter.engine.call;

import java.time.Duration;
import org.indexus.callcenter.engine.effect.RecordingCommand.CheckRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.StopRecording;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Recording;
import org.indexus.callcenter.engine.model.Service;
import org.indexus.callcenter.engine.plan.PersonalLine;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.indexus.callcenter.engine.plan.RecordMode;
import org.indexus.callcenter.engine.plan.RecordingPlan;
import org.jspecify.annotations.Nullable;

/**
 * Recordings, as parts of a {@link Story}: decided on once per visit, so that what a caller was told holds; stopped first, then
 * the bridge may go; asked for until found.
 */
public final class Recordings {

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Recordings() {}

    /** Decides whether this visit's conversation will be recorded; what the caller must hear before, or {@code null}. */
    public static @Nullable String decide(Story story, QueuePlan queue) {
        if (PersonalLine.is(queue) && story.card().journey().handover() != null) {
            return null; // the call goes on to another agent, and its recording with it
        }
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
    public static Story untold(Story story) {
        return story.change(card -> card.recorded(
                        card.recording().name() == null
                                ? Recording.NONE.to(Recording.State.FAILED)
                                : card.recording().unwanted()))
                .fact(CallFactType.RECORDING_FAILED, null, "ANNOUNCEMENT_FAILED");
    }

    /** Whether this is the answer to the start that the call asked for: nothing else makes a recording of it. */
    public static boolean isAnswerToStart(CallCard card, Verb verb, String recording) {
        return verb == Verb.START_RECORDING && card.recording().isWanted() && recording.equals(nameOf(card));
    }

    /** Whether the call's own recording, and no other, has been asked for and is not over. */
    public static boolean isRunning(CallCard card, String recording) {
        Recording known = card.recording();
        return (known.isWanted() || known.isOpen()) && recording.equals(nameOf(card));
    }

    /** The name that the call's recording gets: one for each conversation, whoever is asked to join it later. */
    public static String nameOf(CallCard card) {
        Recording recording = card.recording();
        if (recording.isOpen() && recording.name() != null) {
            return recording.name();
        }
        Service service = card.service();
        int number = service == null ? 0 : Names.number(service.leg());
        return Names.recording(card.id(), number == 0 ? card.attempts() : number);
    }

    public static void stop(Story story, String bridge, Recording recording) {
        CallCard card = story.card();
        String name = recording.name() == null ? "" : recording.name();
        story.change(before -> before.recorded(recording.to(Recording.State.PENDING)))
                .fact(CallFactType.RECORDING_STOPPED)
                .effect(new StopRecording(card.id(), card.connection(), bridge, name));
        askLater(story, 0);
    }

    /** Asks again after a pause that doubles. */
    public static Story askLater(Story story, int asked) {
        Duration pause = Limits.RECORDING.multipliedBy(1L << Math.min(asked, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return story.effect(new SetTimer(
                story.card().id().value(),
                TimerKind.RECORDING,
                asked,
                story.moment().now().plus(bounded)));
    }

    public static Story ask(Story story) {
        CallCard card = story.card();
        String name = card.recording().name() == null ? "" : card.recording().name();
        return story.effect(new CheckRecording(card.id(), card.connection(), name));
    }
}
