package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.indexus.callcenter.e2e.Ivr.key;
import static org.indexus.callcenter.e2e.Ivr.keys;
import static org.indexus.callcenter.e2e.Ivr.to;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Three callers who have not come to an agent yet when the application ends: in a sub-menu, asked for digits, and hearing that it
 * is closed. Each hears it again, and goes on.
 */
final class InMenus {

    private static final Sound MAIN = Tones.melody(51, 6);
    private static final Sound SUB = Tones.melody(52, 6);
    private static final Sound NUMBER = Tones.melody(53, 6);

    /** Goes on until the application ends, also where it takes a while until everybody is in place. */
    private static final Sound CLOSED = Tones.melody(54, 20);

    private static final int PATIENCE_SECONDS = 60;

    /** The application is ready, but on a busy machine it has not met Asterisk yet. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Story story;
    private final Ivr ivr;
    private final String typing;
    private final String closed;
    private @Nullable Callers callers;

    private record Callers(Listener inMenu, Listener inDigits, Listener inMessage) {}

    /** Somebody who listens to a prompt, and the piece of it that was heard first: on a busy machine the line may stutter elsewhere. */
    private static final class Listener {

        private static final int PIECE_SECONDS = 2;

        private final CarrierCall call;
        private final List<Sound> pieces;
        private @Nullable Sound heard;

        Listener(CarrierCall call, Sound prompt) {
            this.call = call;
            this.pieces = IntStream.range(0, 3)
                    .mapToObj(number -> prompt.after(number * PIECE_SECONDS).first(PIECE_SECONDS))
                    .toList();
        }

        void hears() {
            heard = Eventually.is("a piece of the prompt is heard", PATIENCE, this::piece, Objects::nonNull);
        }

        private @Nullable Sound piece() {
            Hearing hearing = call.hearing();
            return pieces.stream()
                    .filter(piece -> !hearing.all(piece).isEmpty())
                    .findFirst()
                    .orElse(null);
        }

        void hearsAgain() {
            Sound piece = requireNonNull(heard);
            Eventually.until(
                    "heard once more", PATIENCE, () -> call.hearing().all(piece).size() >= 2);
        }
    }

    private InMenus(Story story) {
        this.story = story;
        this.ivr = new Ivr(story);
        ivr.answerWith(to("MENU", mainMenu()), createObjectBuilder());
        typing = ivr.route("1", to("MENU", digitsMenu()));
        closed = ivr.route(
                "2",
                ivr.toQueue(),
                createObjectBuilder().add("schedule", ivr.neverOpen(ivr.prompt("closed", "en", CLOSED))));
    }

    /** Numbers that lead there; nobody has dialled yet. */
    static InMenus of(Story story) {
        return new InMenus(story);
    }

    private String mainMenu() {
        String sub = ivr.create(ivr.menu("sub", ivr.prompt("sub", "en", SUB), keys(key("1", "One", ivr.toQueue())))
                .add("patienceSeconds", PATIENCE_SECONDS));
        return ivr.create(ivr.menu(
                "main",
                ivr.prompt("main", "en", MAIN),
                keys(key("1", "No", ivr.toQueue()), key("2", "Sub", to("MENU", sub)))));
    }

    private String digitsMenu() {
        return ivr.create(ivr.menu("digits", ivr.prompt("digits", "en", NUMBER), keys())
                .add("patienceSeconds", PATIENCE_SECONDS)
                .add(
                        "digits",
                        createObjectBuilder()
                                .add("kind", "REFERENCE")
                                .add("min", 4)
                                .add("then", ivr.toQueue())));
    }

    /** They dial; returns when each is in its place and has heard so much of it that a second time can be told. */
    void dial() {
        CarrierCall choosing = story.carrierCallTo(ivr.number());
        callers = new Callers(
                new Listener(choosing, SUB),
                new Listener(story.carrierCallTo(typing), NUMBER),
                new Listener(story.carrierTo(closed), CLOSED));
        new Listener(choosing, MAIN).hears();
        choosing.press("2");
        callers.inDigits().hears();
        callers.inMessage().hears();
        callers.inMenu().hears();
    }

    /** The next application is there. */
    void goOn() {
        Callers them = requireNonNull(callers);
        them.inMenu().hearsAgain();
        them.inMenu().call.press("1");
        them.inDigits().hearsAgain();
        them.inDigits().call.press("4711#");
        them.inMessage().hearsAgain();
        assertThat(story.call(ivr.awaitWaiting(typing)).getString("digits")).isEqualTo("4711");
        ivr.awaitWaiting(ivr.number());
        assertThat(them.inMenu().call.isOver() || them.inDigits().call.isOver()).isFalse();
        them.inMenu().call.hangUp();
        them.inDigits().call.hangUp();
        assertThat(them.inMessage().call.awaitHangUp(PATIENCE).cause()).isEqualTo(16);
        areOneRowEach();
    }

    private void areOneRowEach() {
        JsonObject menu = ivr.onlyRow(ivr.number());
        assertThat(menu.getString("outcome")).isEqualTo("ABANDONED");
        assertThat(Ivr.timeline(menu))
                .containsSubsequence(
                        "MENU_CHOSEN main-" + story.number() + ": 2 Sub",
                        "MENU_CHOSEN sub-" + story.number() + ": 1 One",
                        "QUEUED " + story.queue());
        assertThat(ivr.onlyRow(typing).getString("outcome")).isEqualTo("ABANDONED");
        JsonObject turnedAway = ivr.onlyRow(closed);
        assertThat(turnedAway.getString("outcome")).isEqualTo("CLOSED");
        assertThat(turnedAway.getString("endedBy")).isEqualTo("SYSTEM");
        Timelines.areWhole(story);
    }
}
