package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallClass;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.WaitEstimate;
import org.indexus.callcenter.engine.plan.AnnouncementPlan;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** Says to a waiting caller, between pieces of music, what the queue's plan wants said: place, probable wait, comfort. */
public final class Announcements {

    private Announcements() {}

    /** The stay with its next announcement due; sets the timer. */
    public static WaitState watch(CallStepBuilder builder, WaitState stay) {
        AnnouncementPlan plan = planOf(builder);
        CallCard card = builder.card();
        Duration waited = Duration.between(card.enteredAt(), builder.moment().now());
        Duration next = plan == null ? null : next(plan, waited);
        if (next != null && !next.equals(stay.hearing().nextAfter())) {
            builder.effect(new SetTimer(
                    card.id().value(),
                    TimerKind.ANNOUNCE,
                    next.toMillis(),
                    card.enteredAt().plus(next)));
        }
        return stay.hears(stay.hearing().nextAfter(next));
    }

    private static @Nullable Duration next(AnnouncementPlan plan, Duration waited) {
        return Stream.of(plan.position(), plan.estimatedWait(), plan.comfort())
                .filter(Objects::nonNull)
                .map(period -> period.multipliedBy(Math.max(0, waited.dividedBy(period)) + 1))
                .min(Duration::compareTo)
                .orElse(null);
    }

    /** A timer fired for what is to be said, or for what is being said; the same stay for a stale one. */
    public static WaitState timer(CallStepBuilder builder, WaitState stay, CallTimerFired event) {
        if (event.kind() == TimerKind.ANNOUNCE) {
            return due(builder, stay, event.generation());
        }
        boolean isMine = stay.playback() != null && stay.hearing().deadline() == event.generation();
        return isMine ? overdue(builder, stay) : stay;
    }

    /** Says what is due, unless something is being said. */
    private static WaitState due(CallStepBuilder builder, WaitState stay, long generation) {
        Duration after = stay.hearing().nextAfter();
        AnnouncementPlan plan = planOf(builder);
        boolean isStale = after == null
                || after.toMillis() != generation
                || builder.moment().now().isBefore(builder.card().enteredAt().plus(after));
        if (isStale || plan == null) {
            return stay;
        }
        WaitState next = stay.playback() == null ? say(builder, stay, plan, after) : stay;
        return watch(builder, next);
    }

    private static WaitState say(CallStepBuilder builder, WaitState stay, AnnouncementPlan plan, Duration after) {
        CallCard card = builder.card();
        CallClass callers = stay.classOf(card);
        boolean wantsPlace = isDue(plan.position(), after);
        boolean wantsWait = isDue(plan.estimatedWait(), after);
        WaitEstimate outlook = callers == null || card.place() == null || !(wantsPlace || wantsWait)
                ? null
                : builder.moment().outlook(card.id(), card.place(), callers);
        List<String> media = new ArrayList<>();
        List<String> said = new ArrayList<>();
        Duration told = stay.hearing().told();
        if (outlook != null && wantsPlace) {
            media.addAll(Spoken.position(outlook.ahead() + 1));
            said.add("position " + (outlook.ahead() + 1));
        }
        if (outlook != null && wantsWait && outlook.expectedWait() != null) {
            Duration wait = Spoken.rounded(outlook.expectedWait());
            told = told == null || wait.compareTo(told) < 0 ? wait : told;
            media.addAll(Spoken.wait(told));
            said.add("wait " + told.toSeconds() + " s");
        }
        if (!media.isEmpty()) {
            media.add(Spoken.THANKS);
        }
        if (isDue(plan.comfort(), after)) {
            media.add(plan.comfortPrompt() == null ? Spoken.COMFORT : plan.comfortPrompt());
            said.add("comfort");
        }
        return media.isEmpty() ? stay : begin(builder, stay.hears(stay.hearing().told(told)), media, said);
    }

    private static boolean isDue(@Nullable Duration period, Duration after) {
        return period != null && after.toMillis() % period.toMillis() == 0;
    }

    private static WaitState begin(CallStepBuilder builder, WaitState stay, List<String> media, List<String> said) {
        Audio.silence(builder, null);
        builder.fact(CallFactType.ANNOUNCED, null, String.join(", ", said));
        return stay.hears(Audio.piece(builder, stay.hearing(), media));
    }

    /** What was played has ended: the next piece follows, or the music. */
    public static WaitState ended(CallStepBuilder builder, WaitState stay) {
        Hearing hearing = stay.hearing();
        if (!hearing.rest().isEmpty()) {
            return stay.hears(Audio.piece(builder, hearing, hearing.rest()));
        }
        if (hearing.isWelcome()) {
            builder.fact(CallFactType.WELCOME_ENDED);
        }
        Audio.startMusic(builder);
        return stay.undisturbed();
    }

    /** The end of a piece was never told: what follows it is left out. */
    private static WaitState overdue(CallStepBuilder builder, WaitState stay) {
        Audio.silence(builder, stay.playback());
        Audio.startMusic(builder);
        return stay.undisturbed();
    }

    private static @Nullable AnnouncementPlan planOf(CallStepBuilder builder) {
        CallCard card = builder.card();
        QueuePlan plan = card.queue() == null
                ? null
                : builder.moment().queue(card.queue().id());
        return plan == null ? null : plan.announcements();
    }
}
