package org.indexus.callcenter.engine.call.state;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.indexus.callcenter.engine.call.Audio;
import org.indexus.callcenter.engine.call.CallStep;
import org.indexus.callcenter.engine.call.CallStepBuilder;
import org.indexus.callcenter.engine.call.Keys;
import org.indexus.callcenter.engine.call.Limits;
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
    static CallStep enter(CallStepBuilder builder, MenuPlan plan, List<MenuId> above) {
        boolean again = builder.card().journey().visitsTo(plan.id()) < plan.visits();
        builder.change(card -> card.travelled(card.journey().in(plan.id(), above)))
                .fact(CallFactType.MENU_ENTERED, null, plan.code());
        return again ? say(builder, plan, 1, null) : CallRouter.to(builder, plan.onSilence(), "MENU_LOOP");
    }

    /** @param first what is said before the greeting */
    static CallStep say(CallStepBuilder builder, MenuPlan plan, int attempt, @Nullable String first) {
        List<String> all =
                Stream.of(first, plan.greeting()).filter(Objects::nonNull).toList();
        return speak(builder, plan, attempt, all);
    }

    private static CallStep speak(CallStepBuilder builder, MenuPlan plan, int attempt, List<String> media) {
        if (media.isEmpty()) {
            return listen(builder, plan.id(), attempt, "", builder.card().seq() * TIMERS, plan.patience());
        }
        String playback = Audio.nextPlayback(builder.card());
        Audio.play(builder, CallFactType.PROMPT_STARTED, playback, media.get(0));
        List<String> next = media.subList(1, media.size());
        long number = builder.card().seq() * TIMERS;
        watch(builder, number, Limits.MESSAGE);
        return builder.to(CallPhase.IN_MENU, card -> new InMenu(card, plan.id(), attempt, playback, next, "", number));
    }

    private static CallStep listen(
            CallStepBuilder builder, MenuId menu, int attempt, String typed, long number, Duration patience) {
        watch(builder, number, patience);
        return builder.to(CallPhase.IN_MENU, card -> new InMenu(card, menu, attempt, null, List.of(), typed, number));
    }

    /** After a restart nothing is said until Asterisk was asked what is left of the call. */
    static CallStep remembered(CallStepBuilder builder, MenuId menu, Duration patience) {
        return listen(builder, menu, 1, "", builder.card().seq() * TIMERS, patience);
    }

    private static void watch(CallStepBuilder builder, long number, Duration time) {
        builder.effect(new SetTimer(
                builder.card().id().value(),
                TimerKind.MENU,
                number,
                builder.moment().now().plus(time)));
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
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (playback != null) {
            builder.effect(new StopPlayback(card.id(), card.connection(), card.channel(), playback));
        }
        return plan == null
                ? Leave.toFallback(builder, DELETED)
                : pressed(builder, plan, Keys.with(plan, typed, event.key()));
    }

    /** Who begins anew again and again has used up the attempt in the end. */
    private CallStep pressed(CallStepBuilder builder, MenuPlan plan, String all) {
        boolean more = Keys.read(plan, all, false) == Keys.Reading.MORE;
        boolean last = (deadline + 1) % TIMERS == 0;
        return more && !last
                ? listen(
                        builder, menu, attempt, all, deadline + 1, all.isEmpty() ? plan.patience() : plan.betweenKeys())
                : new Choosing(builder, plan, attempt).read(all, more);
    }

    @Override
    public CallStep on(PlaybackEnded event, Moment moment) {
        return event.playback().equals(playback) ? spoken(CallStepBuilder.of(this, moment)) : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CommandFailed event, Moment moment) {
        return event.verb() == Verb.PLAY && event.object().equals(playback)
                ? spoken(Audio.unheard(CallStepBuilder.of(this, moment), event))
                : CallStep.ignored(this);
    }

    @Override
    public CallStep on(CallTimerFired event, Moment moment) {
        if (event.kind() != TimerKind.MENU || event.generation() != deadline) {
            return CallStep.ignored(this);
        }
        return playback == null ? silent(moment) : spoken(CallStepBuilder.of(this, moment));
    }

    private CallStep spoken(CallStepBuilder builder) {
        MenuPlan plan = builder.moment().menu(menu);
        if (plan == null) {
            return Leave.toFallback(builder, DELETED);
        }
        return next.isEmpty()
                ? listen(builder, menu, attempt, "", deadline + 1, plan.patience())
                : speak(builder, plan, attempt, next);
    }

    /** While the line to Asterisk is broken no key can be heard: the caller is asked again when it is back. */
    private CallStep silent(Moment moment) {
        MenuPlan plan = moment.menu(menu);
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (plan == null) {
            return Leave.toFallback(builder, DELETED);
        }
        return moment.isConnected(card.connection())
                ? new Choosing(builder, plan, attempt).read(typed, true)
                : listen(builder, menu, attempt, "", deadline, Limits.LINE);
    }

    @Override
    public CallStep on(CallFound event, Moment moment) {
        CallStepBuilder builder = CallStepBuilder.of(this, moment);
        if (!event.remains().callerThere()) {
            return Leave.abandoned(builder, CallFound.LOST);
        }
        MenuPlan plan = moment.menu(menu);
        if (!event.remains().callerUp()) {
            Audio.answer(builder);
        }
        if (plan == null) {
            return Leave.toFallback(builder, DELETED);
        }
        Audio.silence(builder, null); // whoever was left behind was left with music
        return plan.greeting() == null
                ? listen(builder, menu, attempt, "", deadline + 1, plan.patience())
                : say(builder, plan, attempt, null);
    }

    static String invalid(MenuPlan plan) {
        return plan.invalidPrompt() == null ? INVALID : plan.invalidPrompt();
    }
}
