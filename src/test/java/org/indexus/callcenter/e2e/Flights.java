package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.indexus.callcenter.engine.Turn;
import org.indexus.callcenter.engine.effect.AgentFact;
import org.indexus.callcenter.engine.effect.CallFact;
import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.runtime.FlightReplay;

/** Flies the server's own recording again and compares what comes of it with what the server wrote down. */
final class Flights {

    private Flights() {}

    /** Every turn gives the same effects as often as it is flown, and the facts are those in the log, to the microsecond. */
    static void giveTheSameAgain(Story story, String call, Story.Agent agent) {
        FlightReplay replay = FlightReplay.of(story.product().flight());
        assertThat(replay.turns()).hasSizeGreaterThan(20).noneMatch(turn -> turn.bug() != null);
        List<List<?>> effects = new ArrayList<>(effects(replay));
        assertThat(effects(replay.again())).isEqualTo(effects);

        assertThat(replay.timeline(CallId.of(call)).stream().map(Flights::line).toList())
                .hasSizeGreaterThan(8)
                .isEqualTo(Timelines.of(story.call(call)).stream()
                        .map(Flights::line)
                        .toList());
        List<String> duty = duty(story, agent);
        assertThat(duty).hasSizeGreaterThan(3);
        assertThat(replay.duty(agent.username()).stream().map(Flights::line).toList())
                .containsSubsequence(duty);
    }

    private static List<List<?>> effects(FlightReplay replay) {
        return replay.turns().stream().<List<?>>map(Turn::effects).toList();
    }

    private static String line(CallFact fact) {
        AgentRef agent = fact.agent();
        return fact.seq() + " " + fact.at() + " " + fact.type() + " " + (agent == null ? "" : agent.username()) + " "
                + fact.detail();
    }

    private static String line(JsonObject entry) {
        JsonValue agent = entry.get("agent");
        String name = agent instanceof JsonObject object ? object.getString("username") : "";
        return entry.getInt("seq") + " " + at(entry) + " " + entry.getString("type") + " " + name + " "
                + entry.getString("detail");
    }

    private static String line(AgentFact fact) {
        return fact.seq() + " " + fact.at() + " " + fact.status().status();
    }

    /** The log has the newest first, and leaves out what changed nothing but a detail. */
    private static List<String> duty(Story story, Story.Agent agent) {
        List<String> entries = new ArrayList<>();
        for (JsonValue each : story.admin()
                .get("/agents/" + agent.id() + "/timeline?limit=500")
                .orThrow("timeline")
                .items()) {
            JsonObject entry = each.asJsonObject();
            entries.add(entry.getInt("seq") + " " + at(entry) + " " + entry.getString("status"));
        }
        Collections.reverse(entries);
        return entries;
    }

    private static Instant at(JsonObject entry) {
        return Instant.parse(entry.getString("at"));
    }
}
