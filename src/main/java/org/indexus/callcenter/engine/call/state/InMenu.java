package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.Keys;
import org.indexus.callcenter.engine.call.Limits;
import org.indexus.callcenter.engine.call.Story;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopPlayback;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.effect.Verb;
import org.indexus.callcenter.engine.event.call.CallFound;
import org.indexus.callcenter.engine.event.call.CallTimerFired;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.KeyPressed;
import org.indexus.callcenter.engine.event.call.PlaybackEnded;
import org.indexus.callcenter.engine.id.MenuId;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Moment;
import org.indexus.callcenter.engine.plan.MenuPlan;
import org.jspecify.annotations.Nullable;

/**
 * A menu speaks, and waits for the caller's keys. A key cuts what is said.
 *
 * <pre>
 * InMenu -- a key that means something     --> where it leads: Waiting, InMenu, PlayingFinalMessage, Ended (handed over)
 *        -- keys that mean nothing, no key --> InMenu (said again), after the last attempt where the plan says
 *        -- caller hung up                 --> Ended  (abandoned)
 *        -- menu deleted                   --> Ended  (to the fallback)
 * </pre>
 *
 * @param attempt how often the greeting was said, from 1
 * @param playback what is said now, {@code null} in silence
 * @param next what is said after it
 * @param typed the keys so far
 * @param deadline the generation of the timer that counts
 */
record InMenu(
        CallCard card,
        MenuId menu,
        int attempt,
        @Nullable String playback,
        List<String> next,
        String typed,
        long deadline)
        implements Unattended {

    private static final String INVALID = "sound:pbx-invalid";
    private static final String DELETED = "MENU_DELETED";

    /** More timers than one attempt ever sets. */
    private static final long TIMERS = 100;

    /** The caller comes to a menu. Who has come too often goes where those go who say nothing. */
    static CallStep enter(Story story, MenuPlan plan, List<MenuId> above) {
        boolean again = story.card().journey().visitsTo(plan.id()) < plan.visits();
        story.change(card -> card.travelled(card.journey().in(plan.id(), above)))
                .fact(CallFactType.MENU_ENTERED, null, plan.code());
        return again ? say(story, plan, 1, null) : CallRouter.to(story, plan.onSilence(), "MENU_LOOP");
    }

    /** @param first what is said before the greeting */
    static CallStep say(Story story, MenuPlan plan, int attempt, @Nullable String first) {
        List<String> all =
                Stream.of(first, plan.greeting()).filter(Objects::nonNull).toList();
        return speak(story, plan, attempt, all);
    }

    private static CallStep speak(Story story, MenuPlan plan, int attempt, List<String> media) {
        if (media.isEmpty()) {
            return listen(story, plan.id(), attempt, "", story.card().seq() * TIMERS, plan.patience());
        }
        String playback = Audio.nextPlayback(story.card());
        Audio.play(story, CallFactType.PROMPT_STARTED, playback, media.get(0));
        List<String> next = media.subList(1, media.size());
        long number = story.card().seq() * TIMERS;
        watch(story, number, Limits.MESSAGE);
        return story.to(CallPhase.IN_MENU, card -> new InMenu(card, plan.id(), attempt, playback, next, "", number));
    }

    private static CallStep listen(
            Story story, MenuId menu, int attempt, String typed, long number, Duration patience) {
        watch(story, number, patience);
        return story.to(CallPhase.IN_MENU, card -> new InMenu(card, menu, attempt, null, List.of(), typed, number));
    }

    /** After a restart nothing is said until Asterisk was asked what is left of the call. */
    static CallStep remembered(Story story, MenuId menu, Duration patience) {
        return listen(story, menu, 1, "", story.card().seq() * TIMERS, patience);
    }

    private static void watch(Story story, long number, Duration time) {
        story.effect(new SetTimer(
                story.card().id().value(),
                TimerKind.MENU,
                number,
                story.moment().now().plus(time)));
    }

    @Override
    public InMenu with(CallCard card) {
        return new InMenu(card, menu, attempt, playback, next, typed, deadline);
    }

    @Override
    public CallStep on(KeyPressed event, Moment moment) {
        MenuPlan plan = moment.menu(menu);
        if (!event.channel().id().equals(card.channel())) {
            return CallStep.ignored(this);
        }
        Story story = Story.of(this, moment);
        if (playback != null) {
            story.effect(new StopPlayback(card.id(), card.connection(), card.channel(), playback));
        }
        return plan == null
                ? Leave.toFallback(story, DELETED)
                : pressed(story, plan, Keys.with(plan, typed, event.key()));
    }

    /** Who begins anew again and again has used up the attempt in the end. */
    private CallStep pressed(Story story, MenuPlan plan, String all) {
        boolean more = Keys.read(plan, all, false) == Keys.Reading.MORE;
        boolean last = (deadline + 1) % TIMERS == 0;
        return more && !last
                ? listen(story, menu, attempt, all, deadline + 1, all.isEmpty() ? plan.patience() : plan.betweenKeys())
                : new Choosing(story, plan, attempt).read(all, more);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? spoken(Story.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY && event.object().equals(playback)
                ? spoken(Audio.unheard(Story.of(this, moment), event))
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        if (event.kind() != TimerKind.MENU || event.generation() != deadline) {
            return CallStep.ignored(this);
        }
        return playback == null ? silent(moment) : spoken(Story.of(this, moment));
    }

    private CallStep spoken(Story story) {
        MenuPlan plan = story.moment().menu(menu);
        if (plan == null) {
            return Leave.toFallback(story, DELETED);
        }
        return next.isEmpty()
                ? listen(story, menu, attempt, "", deadline + 1, plan.patience())
                : speak(story, plan, attempt, next);
    }

    /** While the line to Asterisk is broken no key can be heard: the caller is asked again when it is back. */
    private CallStep silent(Moment moment) {
        MenuPlan plan = moment.menu(menu);
        Story story = Story.of(this, moment);
        if (plan == null) {
            return Leave.toFallback(story, DELETED);
        }
        return moment.isConnected(card.connection())
                ? new Choosing(story, plan, attempt).read(typed, true)
                : listen(story, menu, attempt, "", deadline, Limits.LINE);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        Story story = Story.of(this, moment);
        if (!event.remains().callerThere()) {
            return Leave.abandoned(story, CallFound.LOST);
        }
        MenuPlan plan = moment.menu(menu);
        if (!event.remains().callerUp()) {
            Audio.answer(story);
        }
        if (plan == null) {
            return Leave.toFallback(story, DELETED);
        }
        Audio.silence(story, null); // whoever was left behind was left with music
        return plan.greeting() == null
                ? listen(story, menu, attempt, "", deadline + 1, plan.patience())
                : say(story, plan, attempt, null);
    }

    static String invalid(MenuPlan plan) {
        return plan.invalidPrompt() == null ? INVALID : plan.invalidPrompt();
    }
}
