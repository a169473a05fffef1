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
    public static WaitState watch(Story story, WaitState stay) {
        AnnouncementPlan plan = planOf(story);
        CallCard card = story.card();
        Duration waited = Duration.between(card.enteredAt(), story.moment().now());
        Duration next = plan == null ? null : next(plan, waited);
        if (next != null && !next.equals(stay.hearing().nextAfter())) {
            story.effect(new SetTimer(
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
    public static WaitState timer(Story story, WaitState stay, CallTimerFired event) {
        if (event.kind() == TimerKind.ANNOUNCE) {
            return due(story, stay, event.generation());
        }
        boolean isMine = stay.playback() != null && stay.hearing().deadline() == event.generation();
        return isMine ? overdue(story, stay) : stay;
    }

    /** Says what is due, unless something is being said. */
    private static WaitState due(Story story, WaitState stay, long generation) {
        Duration after = stay.hearing().nextAfter();
        AnnouncementPlan plan = planOf(story);
        boolean isStale = after == null
                || after.toMillis() != generation
                || story.moment().now().isBefore(story.card().enteredAt().plus(after));
        if (isStale || plan == null) {
            return stay;
        }
        WaitState next = stay.playback() == null ? say(story, stay, plan, after) : stay;
        return watch(story, next);
    }

    private static WaitState say(Story story, WaitState stay, AnnouncementPlan plan, Duration after) {
        CallCard card = story.card();
        CallClass callers = stay.classOf(card);
        boolean wantsPlace = isDue(plan.position(), after);
        boolean wantsWait = isDue(plan.estimatedWait(), after);
        WaitEstimate outlook = callers == null || card.place() == null || !(wantsPlace || wantsWait)
                ? null
                : story.moment().outlook(card.id(), card.place(), callers);
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
        return media.isEmpty() ? stay : begin(story, stay.hears(stay.hearing().told(told)), media, said);
    }

    private static boolean isDue(@Nullable Duration period, Duration after) {
        return period != null && after.toMillis() % period.toMillis() == 0;
    }

    private static WaitState begin(Story story, WaitState stay, List<String> media, List<String> said) {
        Audio.silence(story, null);
        story.fact(CallFactType.ANNOUNCED, null, String.join(", ", said));
        return stay.hears(Audio.piece(story, stay.hearing(), media));
    }

    /** What was played has ended: the next piece follows, or the music. */
    public static WaitState ended(Story story, WaitState stay) {
        Hearing hearing = stay.hearing();
        if (!hearing.rest().isEmpty()) {
            return stay.hears(Audio.piece(story, hearing, hearing.rest()));
        }
        if (hearing.isWelcome()) {
            story.fact(CallFactType.WELCOME_ENDED);
        }
        Audio.startMusic(story);
        return stay.undisturbed();
    }

    /** The end of a piece was never told: what follows it is left out. */
    private static WaitState overdue(Story story, WaitState stay) {
        Audio.silence(story, stay.playback());
        Audio.startMusic(story);
        return stay.undisturbed();
    }

    private static @Nullable AnnouncementPlan planOf(Story story) {
        CallCard card = story.card();
        QueuePlan plan =
                card.queue() == null ? null : story.moment().queue(card.queue().id());
        return plan == null ? null : plan.announcements();
    }
}
