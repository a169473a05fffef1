package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which the application hears nothing of a {@link BusyFloor}: one more caller, who waits, gives up, and others dial.
 * Afterwards everybody is served, and none was hung up.
 */
final class Gap {

    private static final int HELD_TOLERANCE_SECONDS = 4;

    private final Story story;
    private final String what;
    private Instant begun;
    private final BusyFloor floor;
    private final Caller leaver;
    private final String left;
    private final String leftChannel;
    private final List<Late> late = new ArrayList<>();

    /** {@code answering} tells whether Asterisk was there to take the call. */
    private record Late(Caller caller, String number, Instant dialled, boolean answering) {}

    private Gap(Story story, String what) {
        this.story = story;
        this.what = what;
        floor = BusyFloor.on(story);
        String impatient = Story.uniqueNumber();
        leaver = story.caller("Impatient", impatient);
        left = story.awaitCallFrom(impatient);
        leftChannel = story.call(left).getString("channelId");
        story.awaitAnswered(leftChannel);
        begun = Instant.now();
    }

    /** Everybody is in place; the gap may begin. {@code what} names it where its figures are printed. */
    static Gap before(Story story, String what) {
        return new Gap(story, what);
    }

    /** Something else had to be done since everybody was in place. */
    void beginsNow() {
        begun = Instant.now();
    }

    BusyFloor floor() {
        return floor;
    }

    void oneGivesUp() {
        oneHangsUp();
        story.awaitGone(leftChannel);
    }

    /** Asks nobody whether it came through. */
    void oneHangsUp() {
        leaver.hangUp();
    }

    void oneDials() {
        dials(true);
    }

    /** Asterisk itself is away; the caller's phone asks again and again. */
    void oneDialsInVain() {
        dials(false);
    }

    private void dials(boolean answering) {
        String number = Story.uniqueNumber();
        late.add(new Late(story.caller("Late", number), number, Instant.now(), answering));
    }

    /** Dials and is answered by the application, whose log cannot be asked now. */
    void oneIsTakenWithoutDatabase() {
        long before = story.answeredCallers();
        oneDials();
        Eventually.until("another caller is answered", () -> story.answeredCallers() > before);
    }

    void oneGivesUpAndOneDials() {
        oneGivesUp();
        oneDials();
    }

    /** The application listens again; it did not hear who hung up. */
    void isOver() {
        goesOn();
        assertThat(story.call(left).getString("cause")).isEqualTo("ENDED_WHILE_DISCONNECTED");
    }

    /** As {@link #isOver()}, when nobody knows whether it heard that in its last moments, or in the first of the next one. */
    void goesOn() {
        assertThat(story.awaitOutcome(left).getString("outcome")).isEqualTo("ABANDONED");
        floor.offersWereMadeAgain();
        Duration offered = Duration.between(begun, Instant.now());
        floor.isStillThere();
        everybodyWhoCameIsServed(() -> floor.playToTheEnd(late.size()));
        report(offered);
    }

    /** The application was there all the time and served the line, but the log had to wait; nobody was offered twice. */
    void wasHeardOf() {
        JsonObject row = story.awaitOutcome(left);
        assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
        assertThat(row.getString("cause", "")).isEmpty();
        floor.placesAreKept();
        floor.olgaIsStillWrappingUp();
        everybodyWhoCameIsServed(() -> floor.serveThoseWhoCame(late.size()));
    }

    /** For docs/recovery.md. Nothing is asserted about it: what a busy machine takes says little. */
    private void report(Duration offered) {
        System.out.printf(
                "RECOVERY %s, Asterisk %s: offers made again %.1f s after the beginning; %d who called meanwhile were in the"
                        + " queue after %s s; talked %d s%n",
                what,
                story.asterisk().version(),
                offered.toMillis() / 1000.0,
                late.size(),
                late.stream().map(each -> "%.1f".formatted(held(each))).toList(),
                story.call(floor.talking()).getInt("talkedSeconds"));
    }

    /** From dialling to the application. */
    private double held(Late caller) {
        JsonObject arrived =
                Timelines.of(story.call(story.awaitCallFrom(caller.number()))).get(0);
        return Duration.between(caller.dialled(), Instant.parse(arrived.getString("at")))
                        .toMillis()
                / 1000.0;
    }

    private void everybodyWhoCameIsServed(Runnable serving) {
        assertThat(late).allMatch(each -> each.caller().isOnTheLine());
        serving.run();
        for (Late each : late) {
            assertThat(each.caller().endsWithin(10)).isTrue();
        }
        late.stream().filter(Late::answering).forEach(this::theTimeInTheDialplanCounts);
    }

    private void theTimeInTheDialplanCounts(Late caller) {
        String queuedAt = story.call(story.awaitCallFrom(caller.number())).getString("queuedAt");
        assertThat(Instant.parse(queuedAt))
                .isCloseTo(caller.dialled(), within(HELD_TOLERANCE_SECONDS, ChronoUnit.SECONDS));
    }
}
