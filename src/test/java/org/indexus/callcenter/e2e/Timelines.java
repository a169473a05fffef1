package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.LongStream;

/** Looks whether the log lost a fact, or has one twice: entries are numbered from 1, for each call and for each agent. */
final class Timelines {

    private Timelines() {}

    static List<JsonObject> of(JsonObject call) {
        return objects(call.getJsonArray("timeline"));
    }

    /** Waits for the outcomes of the queue's calls, and looks at all of them, and at these agents. */
    static void areWhole(Story story, Story.Agent... agents) {
        for (JsonObject call : story.calls()) {
            JsonObject row = story.awaitOutcome(call.getString("id"));
            isWhole(row.toString(), of(row));
        }
        for (Story.Agent agent : agents) {
            String path = "/agents/" + agent.id() + "/timeline?limit=500";
            List<JsonObject> newestFirst =
                    objects(story.admin().get(path).orThrow("timeline").items());
            isWhole(agent.username() + " " + newestFirst, newestFirst);
        }
    }

    private static void isWhole(String whose, List<JsonObject> entries) {
        List<Long> numbers = entries.stream()
                .map(entry -> entry.getJsonNumber("seq").longValue())
                .sorted()
                .toList();
        assertThat(numbers)
                .as(whose)
                .isNotEmpty()
                .isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
    }

    private static List<JsonObject> objects(List<JsonValue> values) {
        return values.stream().map(JsonValue::asJsonObject).toList();
    }
}
