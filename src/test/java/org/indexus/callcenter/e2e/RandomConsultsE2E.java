package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** Callers and agents do what comes to their mind; at the end nothing is left, nobody is stuck, and the sums add up. */
@Tag("full")
class RandomConsultsE2E {

    @OnEachAsterisk
    void twenty(String version) {
        play(version, 20, 7);
    }

    @OnEachAsterisk
    void twoHundred(String version) {
        play(version, 200, 20_261_201);
    }

    private static void play(String version, int calls, long seed) {
        try (Story story = Story.on(
                version, Story.quickQueue().add("shortAbandonSeconds", 2).add("missLimit", 5))) {
            RandomFloor floor = new RandomFloor(story, seed);
            floor.play(calls);
            floor.everybodyGoesHome();
            floor.everyAgentTakesACall();
            List<JsonObject> rows = new Ivr(story)
                    .calls(story.number()).stream()
                            .map(row -> story.awaitOutcome(row.getString("id")))
                            .toList();
            assertThat(rows).as("arrivals, seed " + seed).hasSize(floor.arrivals());
            rows.forEach(RandomConsultsE2E::addsUp);
            long elsewhere = rows.stream().filter(row -> !isOf(story, row)).count();
            story.expectCallers(Math.toIntExact(-elsewhere)); // last with an agent's own line
            System.out.println(
                    "RANDOM Asterisk " + version + ", seed " + seed + ": " + rows.size() + " calls, " + floor.told());
        }
    }

    private static boolean isOf(Story story, JsonObject row) {
        return !Story.isNull(row, "queue")
                && row.getJsonObject("queue").getString("code").equals(story.queue());
    }

    /** Who was with an agent has segments; the call's seconds are theirs. */
    private static void addsUp(JsonObject row) {
        List<JsonObject> segments = row.getJsonArray("segments").getValuesAs(JsonObject.class);
        assertThat(segments.isEmpty())
                .as(row.toString())
                .isEqualTo(!row.getString("outcome").equals("ANSWERED"));
        int talked = segments.stream()
                .mapToInt(segment -> segment.getInt("talkedSeconds"))
                .sum();
        // each is cut to whole seconds
        assertThat(row.getInt("talkedSeconds")).as(row.toString()).isBetween(talked, talked + segments.size());
        assertThat(segments).as(row.toString()).noneMatch(segment -> Story.isNull(segment, "endedAt"));
        List<Integer> numbers = Timelines.of(row).stream()
                .map(entry -> entry.getInt("seq"))
                .sorted()
                .toList();
        assertThat(numbers).as(row.toString()).doesNotHaveDuplicates();
        assertThat(numbers.get(numbers.size() - 1)).as(row.toString()).isEqualTo(numbers.size());
        assertThat(Ivr.timeline(row).stream().filter(entry -> entry.startsWith("ENDED ")))
                .as(row.toString())
                .hasSizeBetween(1, 3); // once, and for each time that the caller came back
    }
}
