package org.indexus.demo;

import static jakarta.json.Json.createArrayBuilder;
import static jakarta.json.Json.createObjectBuilder;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;

/**
 * The queues of the demo, with skills and members. {@code support} and {@code sales} ask any member at once; {@code vip}
 * (310) shows what else a queue can do. What is there already is left as somebody made it.
 */
final class DemoQueues {

    private static final int CONFLICT = 409;

    private final RestClient rest;

    DemoQueues(RestClient rest) {
        this.rest = rest;
    }

    void createSkills() {
        create("/skills", createObjectBuilder().add("code", "slovak").add("label", "Slovak"));
        create("/skills", createObjectBuilder().add("code", "english").add("label", "English"));
    }

    /** Everybody speaks both, each in a way of one's own. */
    static JsonArrayBuilder skillsOf(int agent) {
        return switch (agent % 3) {
            case 1 -> createArrayBuilder().add(skill("slovak", 5)).add(skill("english", 2));
            case 2 -> createArrayBuilder().add(skill("slovak", 4)).add(skill("english", 4));
            default -> createArrayBuilder().add(skill("slovak", 3)).add(skill("english", 5));
        };
    }

    void create() {
        createQueue("support", "Slovakia - Support", "100", support());
        createQueue("sales", "Slovakia - Sales", "200", sales());
        createQueue("vip", "Slovakia - VIP", "310", vip());
        createQueue("after-hours", "Slovakia - After hours", "400", plain().add("schedule", DemoSchedules.CLOSED));
    }

    private static JsonObjectBuilder support() {
        return plain().add("announcePositionSeconds", 60)
                .add("comfortSeconds", 90)
                .add("recordingRetentionDays", 90);
    }

    /** Half of the calls are recorded; these callers are told before. */
    private static JsonObjectBuilder sales() {
        return createObjectBuilder()
                .add("record", "SHARE")
                .add("recordShare", 50)
                .add("recordAnnouncement", "recorded")
                .add("recordingRetentionDays", 30);
    }

    private static JsonObjectBuilder plain() {
        return createObjectBuilder().add("record", "ALWAYS");
    }

    /** Whoever speaks both well is asked first, after 20 s whoever speaks one of them well, after 40 s everybody. */
    private static JsonObjectBuilder vip() {
        return plain().add("strategy", "SKILLS_BASED")
                .add(
                        "routingSteps",
                        createArrayBuilder()
                                .add(step("ALL", skill("slovak", 4), skill("english", 4)))
                                .add(step("ANY", skill("slovak", 4), skill("english", 4))))
                .add("preferredAgentSeconds", 10)
                .add("vipPoints", 10)
                .add("samePlaceSeconds", 300)
                .add("wrapUpMode", "EXTEND_ONCE")
                .add("announcePositionSeconds", 30)
                .add("announceWaitSeconds", 60)
                .add("comfortSeconds", 45)
                .add("welcomePrompt", "welcome")
                .add("comfortPrompt", "comfort")
                .add("maxLength", 10)
                .add(
                        "overflow",
                        createObjectBuilder()
                                .add("maxWait", toSupport())
                                .add("maxLength", toSupport())
                                .add("noAgents", toSupport())
                                .add(
                                        "closed",
                                        createObjectBuilder()
                                                .add("type", "MESSAGE")
                                                .add("prompt", "closed")));
    }

    private static JsonObjectBuilder toSupport() {
        return createObjectBuilder().add("type", "QUEUE").add("ref", "support").add("keepWaitingTime", true);
    }

    private static JsonObjectBuilder step(String match, JsonObjectBuilder one, JsonObjectBuilder other) {
        return createObjectBuilder()
                .add("seconds", 20)
                .add("match", match)
                .add("skills", createArrayBuilder().add(one).add(other));
    }

    private static JsonObjectBuilder skill(String code, int level) {
        return createObjectBuilder().add("skill", code).add("level", level);
    }

    /** All agents are members: the third of sales first, the others of the other queues first. */
    private void createQueue(String code, String name, String number, JsonObjectBuilder settings) {
        if (!create("/queues", settings.add("code", code).add("name", name))) {
            return;
        }
        for (JsonValue each : rest.get("/agents").orThrow("agents").items()) {
            var agent = each.asJsonObject();
            var isThird = agent.getString("username").equals("agent3");
            var priority = isThird == code.equals("sales") ? 1 : 2;
            rest.put(
                            "/queues/" + code + "/members/" + agent.getString("id"),
                            createObjectBuilder().add("priority", priority).add("active", true))
                    .orThrow("member of " + code);
        }
        create(
                "/did-routes",
                createObjectBuilder()
                        .add("code", "did-" + number)
                        .add("pattern", number)
                        .add(
                                "target",
                                createObjectBuilder().add("type", "QUEUE").add("ref", code)));
    }

    private boolean create(String path, JsonObjectBuilder body) {
        var reply = rest.post(path, body);
        if (reply.status() != CONFLICT) {
            reply.orThrow("POST " + path);
        }
        return reply.status() != CONFLICT;
    }
}
