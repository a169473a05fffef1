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
 * Recordings, as parts of a {@link CallStepBuilder}: decided on once per visit, so that what a caller was told holds; stopped first, then
 * the bridge may go; asked for until found.
 */
public final class Recordings {

    /** Numbers of further recordings begin here, beyond those of legs. */
    private static final int LATER = 1000;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private Recordings() {}

    /** Decides whether this visit's conversation will be recorded; what the caller must hear before, or {@code null}. */
    public static @Nullable String decide(CallStepBuilder builder, QueuePlan queue) {
        if (PersonalLine.is(queue) && builder.card().journey().handover() != null) {
            return null; // the call goes on to another agent, and its recording with it
        }
        RecordingPlan plan = queue.record();
        boolean wanted =
                switch (plan.mode()) {
                    case NEVER -> false;
                    case ALWAYS -> true;
                    case SHARE -> builder.moment().luck(plan.share());
                };
        builder.change(card -> wanted ? wanting(card) : card.unrecorded());
        if (plan.mode() == RecordMode.SHARE) {
            builder.fact(CallFactType.RECORDING_CHOSEN, null, plan.share() + " %: " + (wanted ? "yes" : "no"));
        }
        return wanted ? plan.announcement() : null;
    }

    private static CallCard wanting(CallCard card) {
        return card.recording().isWanted() ? card : card.recordedNext(Recording.WANTED);
    }

    /** The caller could not be told, so the call is not recorded. */
    public static CallStepBuilder untold(CallStepBuilder builder) {
        return builder.change(CallCard::unrecorded)
                .change(card -> card.recording().state() == Recording.State.NONE
                        ? card.recorded(Recording.NONE.to(Recording.State.FAILED))
                        : card)
                .fact(CallFactType.RECORDING_FAILED, null, "ANNOUNCEMENT_FAILED");
    }

    /** Begins what is wanted, in a bridge that both are in; also what was asked for and not answered. */
    public static CallStepBuilder begin(CallStepBuilder builder, String bridge) {
        CallCard card = builder.card();
        Recording wanted = card.recording();
        if (!wanted.isWanted()) {
            return builder;
        }
        String name = wanted.name() == null ? freeName(card) : wanted.name();
        builder.change(before -> before.recorded(wanted.asked(name)))
                .effect(new StartRecording(card.id(), card.connection(), bridge, name));
        return wanted.paused()
                ? builder.effect(new PauseRecording(card.id(), card.connection(), bridge, name, true))
                : builder;
    }

    /** As {@link #begin}, at another moment than that in which the conversation begins. */
    public static CallStepBuilder beginLater(CallStepBuilder builder, String bridge) {
        return begin(builder, bridge)
                .fact(CallFactType.RECORDING_REQUESTED, builder.card().agent(), "");
    }

    /** The agent records from now on. */
    public static CallStepBuilder beginOnDemand(CallStepBuilder builder, String bridge) {
        return beginLater(builder.change(card -> card.recordedNext(Recording.wantedByAgent())), bridge);
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
    public static CallStepBuilder stop(CallStepBuilder builder, String bridge) {
        CallCard card = builder.card();
        Recording recording = card.recording();
        String name = recording.name();
        if (name == null || !recording.isRunning()) {
            return builder;
        }
        Recording begun = recording.isAsked()
                ? recording.begun(name, card.agent(), builder.moment().now())
                : recording;
        return builder.change(before -> before.recorded(begun.to(Recording.State.PENDING)))
                .fact(CallFactType.RECORDING_STOPPED)
                .effect(new StopRecording(card.id(), card.connection(), bridge, name));
    }

    /** The conversation goes on in another bridge, and its recording in another file, once both are there. */
    public static CallStepBuilder leaveBridge(CallStepBuilder builder, @Nullable String bridge) {
        Recording recording = builder.card().recording();
        return bridge == null || !recording.isRunning()
                ? builder
                : stop(builder, bridge).change(card -> card.recordedNext(recording.again()));
    }

    /** The conversation is over and the call goes on: what the queue had recorded is recorded with the next agent, too. */
    public static CallStepBuilder leave(CallStepBuilder builder, String bridge) {
        Recording recording = builder.card().recording();
        boolean next = (recording.isWanted() || recording.isRunning()) && !recording.onDemand();
        return stop(builder, bridge)
                .change(CallCard::unrecorded)
                .change(card -> next ? card.recordedNext(Recording.WANTED) : card);
    }

    /** A file is there; {@code null} if that is no news. One of this call that nobody knows is the call's, too. */
    public static @Nullable CallStepBuilder finished(CallState state, RecordingFinished event, Moment moment) {
        Recording known = state.card().recordingNamed(event.name());
        CallStepBuilder builder = CallStepBuilder.of(state, moment);
        if (known == null) {
            return Names.callOf(event.name()).filter(state.card().id()::equals).isPresent()
                    ? builder.change(card -> card.recordedBefore(
                                    new Recording(Recording.State.STORED, event.name(), event.seconds())))
                            .fact(CallFactType.RECORDING_STORED, null, event.name())
                    : null;
        }
        if (known.state() == Recording.State.STORED) {
            return null;
        }
        if (known.isRunning()) {
            builder.fact(CallFactType.RECORDING_STOPPED);
        }
        return builder.change(card -> card.recorded(event.name(), one -> one.stored(event.seconds())))
                .fact(CallFactType.RECORDING_STORED, null, event.name());
    }

    /** There is no such file; {@code null} if that is no news. */
    public static @Nullable CallStepBuilder failed(CallState state, RecordingFailed event, Moment moment) {
        Recording known = state.card().recordingNamed(event.name());
        return known == null || !(known.isOpen() || known.isAsked())
                ? null
                : CallStepBuilder.of(state, moment)
                        .change(card -> card.recorded(event.name(), one -> one.to(Recording.State.FAILED)))
                        .fact(CallFactType.RECORDING_FAILED, null, event.reason());
    }

    /** The call is over: each file that is not stored yet is asked for until it is. */
    public static CallStepBuilder askIfOwed(CallStepBuilder builder) {
        return builder.card().isRecordingOwed() ? askLater(builder, 0) : builder;
    }

    /** Asks again after a pause that doubles. */
    public static CallStepBuilder askLater(CallStepBuilder builder, int asked) {
        Duration pause = Limits.RECORDING.multipliedBy(1L << Math.min(asked, 10));
        Duration bounded = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
        return builder.effect(new SetTimer(
                builder.card().id().value(),
                TimerKind.RECORDING,
                asked,
                builder.moment().now().plus(bounded)));
    }

    public static CallStepBuilder ask(CallStepBuilder builder) {
        CallCard card = builder.card();
        card.recordings().stream()
                .filter(Recording::isOpen)
                .forEach(one ->
                        builder.effect(new CheckRecording(card.id(), card.connection(), String.valueOf(one.name()))));
        return builder;
    }
}
