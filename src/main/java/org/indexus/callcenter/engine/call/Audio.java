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

/** What the caller hears, as parts of a {@link Story}. */
public final class Audio {

    private static final String DEFAULT_MUSIC = "default";

    /** More pieces than any announcement has. */
    private static final long PIECES = 100;

    private Audio() {}

    public static Story answer(Story story) {
        CallCard card = story.card();
        return story.effect(new Answer(card.id(), card.connection(), card.channel()));
    }

    /** The name that the next playback of this call gets. */
    public static String nextPlayback(CallCard card) {
        return Names.playback(card.id(), Math.toIntExact(card.seq() + 1));
    }

    public static Story play(Story story, CallFactType what, String playback, String media) {
        CallCard card = story.card();
        return story.fact(what, null, media)
                .effect(new Play(card.id(), card.connection(), card.channel(), playback, media, language(card)));
    }

    /** Notes why the caller did not hear what was to be played. */
    public static Story unheard(Story story, CommandFailed failed) {
        return failed.failure() == Failure.REFUSED
                ? story.fact(CallFactType.PROMPT_FAILED, null, failed.detail())
                : story;
    }

    /** The language in which this caller is spoken to; {@code null} for the usual one. */
    static @Nullable String language(CallCard card) {
        return card.journey().gifts().language();
    }

    /** Plays the welcome while the caller stands in the line already. */
    public static Hearing welcome(Story story, String media) {
        String playback = nextPlayback(story.card());
        play(story, CallFactType.WELCOME_STARTED, playback, media);
        long number = story.card().seq() * PIECES;
        watch(story, number, Limits.MESSAGE);
        return Hearing.welcome(playback, number);
    }

    /** Plays the first of some media; by the deadline it has ended, or is given up. */
    static Hearing piece(Story story, Hearing hearing, List<String> media) {
        CallCard card = story.card();
        long number = hearing.deadline() / PIECES == card.seq() ? hearing.deadline() + 1 : card.seq() * PIECES;
        String playback = Names.playback(card.id(), Math.toIntExact(card.seq())) + "-" + number % PIECES;
        story.effect(new Play(card.id(), card.connection(), card.channel(), playback, media.get(0), language(card)));
        watch(story, number, Limits.MESSAGE);
        return hearing.piece(playback, media.subList(1, media.size()), number);
    }

    /** By then a message is over, whether its end was told or not; returns the generation of the timer. */
    public static long deadline(Story story, Duration time) {
        long generation = story.card().seq();
        watch(story, generation, time);
        return generation;
    }

    /** The rescue when the end of what is played is never told. */
    private static void watch(Story story, long number, Duration time) {
        story.effect(new SetTimer(
                story.card().id().value(),
                TimerKind.MESSAGE,
                number,
                story.moment().now().plus(time)));
    }

    public static Story startMusic(Story story) {
        CallCard card = story.card();
        return story.effect(new StartMusic(card.id(), card.connection(), card.channel(), musicOf(story)));
    }

    /** The class of the music that the call's queue has. */
    public static String musicOf(Story story) {
        Place place = story.card().place();
        QueuePlan plan =
                place == null ? null : story.moment().queue(place.queue().id());
        return plan == null ? DEFAULT_MUSIC : plan.holdMusic();
    }

    /** Silence, before something else is to be heard: cuts the running playback, or the music. */
    public static Story silence(Story story, @Nullable String playback) {
        CallCard card = story.card();
        return playback == null
                ? story.effect(new StopMusic(card.id(), card.connection(), card.channel()))
                : story.effect(new StopPlayback(card.id(), card.connection(), card.channel(), playback));
    }
}
