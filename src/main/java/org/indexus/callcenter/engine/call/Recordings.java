package org.indexus.callcenter.engine.call;

import java.time.Duration;
import org.indexus.callcenter.engine.effect.RecordingCommand.CheckRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.PauseRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.StartRecording;
import org.indexus.callcenter.engine.effect.RecordingCommand.StopRecording;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.RecordingFailed;
import org.indexus.callcenter.engine.event.call.RecordingFinished;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Moment;
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

    /** Numbers of further recordings begin here, beyond those of legs. */
    private static final int LATER = 1000;

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
        story.change(card -> wanted ? wanting(card) : card.unrecorded());
        if (plan.mode() == RecordMode.SHARE) {
            story.fact(CallFactType.RECORDING_CHOSEN, null, plan.share() + " %: " + (wanted ? "yes" : "no"));
        }
        return wanted ? plan.announcement() : null;
    }

    private static CallCard wanting(CallCard card) {
        return card.recording().isWanted() ? card : card.recordedNext(Recording.WANTED);
    }

    /** The caller could not be told, so the call is not recorded. */
    public static Story untold(Story story) {
        return story.change(CallCard::unrecorded)
                .change(card -> card.recording().state() == Recording.State.NONE
                        ? card.recorded(Recording.NONE.to(Recording.State.FAILED))
                        : card)
                .fact(CallFactType.RECORDING_FAILED, null, "ANNOUNCEMENT_FAILED");
    }

    /** Begins what is wanted, in a bridge that both are in; also what was asked for and not answered. */
    public static Story begin(Story story, String bridge) {
        CallCard card = story.card();
        Recording wanted = card.recording();
        if (!wanted.isWanted()) {
            return story;
        }
        String name = wanted.name() == null ? freeName(card) : wanted.name();
        story.change(before -> before.recorded(wanted.asked(name)))
                .effect(new StartRecording(card.id(), card.connection(), bridge, name));
        return wanted.paused()
                ? story.effect(new PauseRecording(card.id(), card.connection(), bridge, name, true))
                : story;
    }

    /** As {@link #begin}, at another moment than that in which the conversation begins. */
    public static Story beginLater(Story story, String bridge) {
        return begin(story, bridge)
                .fact(CallFactType.RECORDING_REQUESTED, story.card().agent(), "");
    }

    /** The agent records from now on. */
    public static Story beginOnDemand(Story story, String bridge) {
        return beginLater(story.change(card -> card.recordedNext(Recording.wantedByAgent())), bridge);
    }

    /** Whether this is the answer to the start that the call asked for: nothing else makes a recording of it. */
    public static boolean isAnswerToStart(CallCard card, Verb verb, String recording) {
        return verb == Verb.START_RECORDING
                && card.recording().isAsked()
                && recording.equals(card.recording().name());
    }

    /** Whether the call's own recording, and no other, has been asked for and is not over. */
    public static boolean isRunning(CallCard card, String recording) {
        Recording known = card.recording();
        return (known.isAsked() || known.isOpen()) && recording.equals(known.name());
    }

    /** By the leg of the agent with whom the conversation began; a further one of the same conversation by a number of its own. */
    private static String freeName(CallCard card) {
        Service service = card.service();
        int number = service == null ? 0 : Names.number(service.leg());
        String name = Names.recording(card.id(), number == 0 ? card.attempts() : number);
        return card.recordingNamed(name) == null
                ? name
                : Names.recording(card.id(), LATER + Math.toIntExact(card.seq()));
    }

    /** Ends whatever is recorded in this bridge, or was asked to be; it is waited for. */
    public static Story stop(Story story, String bridge) {
        CallCard card = story.card();
        Recording recording = card.recording();
        String name = recording.name();
        if (name == null || !recording.isRunning()) {
            return story;
        }
        Recording begun = recording.isAsked()
                ? recording.begun(name, card.agent(), story.moment().now())
                : recording;
        return story.change(before -> before.recorded(begun.to(Recording.State.PENDING)))
                .fact(CallFactType.RECORDING_STOPPED)
                .effect(new StopRecording(card.id(), card.connection(), bridge, name));
    }

    /** The conversation goes on in another bridge, and its recording in another file, once both are there. */
    public static Story leaveBridge(Story story, @Nullable String bridge) {
        Recording recording = story.card().recording();
        return bridge == null || !recording.isRunning()
                ? story
                : stop(story, bridge).change(card -> card.recordedNext(recording.again()));
    }

    /** The conversation is over and the call goes on: what the queue had recorded is recorded with the next agent, too. */
    public static Story leave(Story story, String bridge) {
        Recording recording = story.card().recording();
        boolean next = (recording.isWanted() || recording.isRunning()) && !recording.onDemand();
        return stop(story, bridge)
                .change(CallCard::unrecorded)
                .change(card -> next ? card.recordedNext(Recording.WANTED) : card);
    }

    /** A file is there; {@code null} if that is no news. One of this call that nobody knows is the call's, too. */
    public static @Nullable Story finished(CallState state, RecordingFinished event, Moment moment) {
        Recording known = state.card().recordingNamed(event.name());
        Story story = Story.of(state, moment);
        if (known == null) {
            return Names.callOf(event.name()).filter(state.card().id()::equals).isPresent()
                    ? story.change(card -> card.recordedBefore(
                                    new Recording(Recording.State.STORED, event.name(), event.seconds())))
                            .fact(CallFactType.RECORDING_STORED, null, event.name())
                    : null;
        }
        if (known.state() == Recording.State.STORED) {
            return null;
        }
        if (known.isRunning()) {
            story.fact(CallFactType.RECORDING_STOPPED);
        }
        return story.change(card -> card.recorded(event.name(), one -> one.stored(event.seconds())))
                .fact(CallFactType.RECORDING_STORED, null, event.name());
    }

    /** There is no such file; {@code null} if that is no news. */
    public static @Nullable Story failed(CallState state, RecordingFailed event, Moment moment) {
        Recording known = state.card().recordingNamed(event.name());
        return known == null || !(known.isOpen() || known.isAsked())
                ? null
                : Story.of(state, moment)
                        .change(card -> card.recorded(event.name(), one -> one.to(Recording.State.FAILED)))
                        .fact(CallFactType.RECORDING_FAILED, null, event.reason());
    }

    /** The call is over: each file that is not stored yet is asked for until it is. */
    public static Story askIfOwed(Story story) {
        return story.card().isRecordingOwed() ? askLater(story, 0) : story;
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
        card.recordings().stream()
                .filter(Recording::isOpen)
                .forEach(one ->
                        story.effect(new CheckRecording(card.id(), card.connection(), String.valueOf(one.name()))));
        return story;
    }
}
