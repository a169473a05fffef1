package org.indexus.callcenter.engine.call;

import java.time.Duration;
import java.util.List;
import org.indexus.callcenter.engine.effect.ChannelCommand.Answer;
import org.indexus.callcenter.engine.effect.ChannelCommand.Play;
import org.indexus.callcenter.engine.effect.ChannelCommand.StartMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopMusic;
import org.indexus.callcenter.engine.effect.ChannelCommand.StopPlayback;
import org.indexus.callcenter.engine.effect.SetTimer;
import org.indexus.callcenter.engine.effect.TimerKind;
import org.indexus.callcenter.engine.event.call.CommandFailed;
import org.indexus.callcenter.engine.event.call.Failure;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallFactType;
import org.indexus.callcenter.engine.model.Place;
import org.indexus.callcenter.engine.plan.QueuePlan;
import org.jspecify.annotations.Nullable;

/** What the caller hears, as parts of a {@link CallStepBuilder}. */
public final class Audio {

    private static final String DEFAULT_MUSIC = "default";

    /** More pieces than any announcement has. */
    private static final long PIECES = 100;

    private Audio() {}

    public static CallStepBuilder answer(CallStepBuilder builder) {
        CallCard card = builder.card();
        return builder.effect(new Answer(card.id(), card.connection(), card.channel()));
    }

    /** The name that the next playback of this call gets. */
    public static String nextPlayback(CallCard card) {
        return Names.playback(card.id(), Math.toIntExact(card.seq() + 1));
    }

    public static CallStepBuilder play(CallStepBuilder builder, CallFactType what, String playback, String media) {
        CallCard card = builder.card();
        return builder.fact(what, null, media)
                .effect(new Play(card.id(), card.connection(), card.channel(), playback, media, language(card)));
    }

    /** Notes why the caller did not hear what was to be played. */
    public static CallStepBuilder unheard(CallStepBuilder builder, CommandFailed failed) {
        return failed.failure() == Failure.REFUSED
                ? builder.fact(CallFactType.PROMPT_FAILED, null, failed.detail())
                : builder;
    }

    /** The language in which this caller is spoken to; {@code null} for the usual one. */
    static @Nullable String language(CallCard card) {
        return card.journey().gifts().language();
    }

    /** Plays the welcome while the caller stands in the line already. */
    public static Hearing welcome(CallStepBuilder builder, String media) {
        String playback = nextPlayback(builder.card());
        play(builder, CallFactType.WELCOME_STARTED, playback, media);
        long number = builder.card().seq() * PIECES;
        watch(builder, number, Limits.MESSAGE);
        return Hearing.welcome(playback, number);
    }

    /** Plays the first of some media; by the deadline it has ended, or is given up. */
    static Hearing piece(CallStepBuilder builder, Hearing hearing, List<String> media) {
        CallCard card = builder.card();
        long number = hearing.deadline() / PIECES == card.seq() ? hearing.deadline() + 1 : card.seq() * PIECES;
        String playback = Names.playback(card.id(), Math.toIntExact(card.seq())) + "-" + number % PIECES;
        builder.effect(new Play(card.id(), card.connection(), card.channel(), playback, media.get(0), language(card)));
        watch(builder, number, Limits.MESSAGE);
        return hearing.piece(playback, media.subList(1, media.size()), number);
    }

    /** By then a message is over, whether its end was told or not; returns the generation of the timer. */
    public static long deadline(CallStepBuilder builder, Duration time) {
        long generation = builder.card().seq();
        watch(builder, generation, time);
        return generation;
    }

    /** The rescue when the end of what is played is never told. */
    private static void watch(CallStepBuilder builder, long number, Duration time) {
        builder.effect(new SetTimer(
                builder.card().id().value(),
                TimerKind.MESSAGE,
                number,
                builder.moment().now().plus(time)));
    }

    public static CallStepBuilder startMusic(CallStepBuilder builder) {
        CallCard card = builder.card();
        return builder.effect(new StartMusic(card.id(), card.connection(), card.channel(), musicOf(builder)));
    }

    /** The class of the music that the call's queue has. */
    public static String musicOf(CallStepBuilder builder) {
        Place place = builder.card().place();
        QueuePlan plan =
                place == null ? null : builder.moment().queue(place.queue().id());
        return plan == null ? DEFAULT_MUSIC : plan.holdMusic();
    }

    /** Silence, before something else is to be heard: cuts the running playback, or the music. */
    public static CallStepBuilder silence(CallStepBuilder builder, @Nullable String playback) {
        CallCard card = builder.card();
        return playback == null
                ? builder.effect(new StopMusic(card.id(), card.connection(), card.channel()))
                : builder.effect(new StopPlayback(card.id(), card.connection(), card.channel(), playback));
    }
}
