package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/**
 * A time in which the application hears nothing of a floor with {@link ThreeCallers}: a fourth one, who waits, gives up, and
 * others dial. Afterwards everybody is served, and none was hung up.
 */
final class Gap {

    private final Story story;
    private final ThreeCallers floor;
    private final Caller leaver;
    private final String left;
    private final String leftChannel;
    private final List<Caller> late = new ArrayList<>();

    private Gap(Story story) {
        this.story = story;
        floor = ThreeCallers.on(story);
        String impatient = Story.uniqueNumber();
        leaver = story.caller("Impatient", impatient);
        left = story.awaitCallFrom(impatient);
        leftChannel = story.call(left).getString("channelId");
    }

    /** Everybody is in place; the gap may begin. */
    static Gap before(Story story) {
        return new Gap(story);
    }

    ThreeCallers floor() {
        return floor;
    }

    void oneGivesUp() {
        leaver.hangUp();
        story.awaitGone(leftChannel);
    }

    void oneDials() {
        late.add(story.caller());
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

    /** The application listens again. */
    void isOver() {
        JsonObject row = story.awaitOutcome(left);
        assertThat(row.getString("outcome")).isEqualTo("ABANDONED");
        assertThat(row.getString("cause")).isEqualTo("ENDED_WHILE_DISCONNECTED");
        floor.offerWasMadeAgain();
        floor.isStillThere();
        assertThat(late).allMatch(Caller::isOnTheLine);
        floor.playToTheEnd(late.size());
        assertThat(late).allMatch(caller -> caller.endsWithin(10));
    }
}
