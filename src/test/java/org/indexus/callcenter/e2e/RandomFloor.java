package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Agents with telephones of their own and callers who act by the dice, seeded: what the pages offer, and now and then what they do not. */
final class RandomFloor {

    private static final int AGENTS = 4;
    private static final int CALLERS = 3;
    private static final List<String> ACTIONS = List.of(
            "HOLD", "UNHOLD", "MUTE", "UNMUTE", "SWAP", "COMPLETE_TRANSFER", "CANCEL_CONSULT", "CONFERENCE", "LEAVE");

    private final Story story;
    private final Random dice;
    private final List<Story.Agent> agents = new ArrayList<>();
    private final List<AgentDesk> desks = new ArrayList<>();
    private final List<Caller> callers = new ArrayList<>();
    private final Map<String, Integer> done = new TreeMap<>();
    private int arrivals;

    RandomFloor(Story story, long seed) {
        this.story = story;
        dice = new Random(seed);
        for (int i = 0; i < AGENTS; i++) {
            Story.Agent agent = story.agent();
            story.phone(agent);
            agents.add(agent);
            desks.add(story.availableDesk(agent));
        }
    }

    int arrivals() {
        return arrivals;
    }

    /** How often what was taken. */
    String told() {
        return done.toString();
    }

    void play(int calls) {
        while (arrivals < calls || !callers.isEmpty()) {
            callers.removeIf(caller -> !caller.isOnTheLine());
            if (arrivals < calls && callers.size() < CALLERS) {
                dials();
            }
            int before = frames();
            if (!callers.isEmpty() && dice.nextInt(15) == 0) {
                callers.get(dice.nextInt(callers.size())).hangUp();
            } else {
                acts(dice.nextInt(AGENTS));
            }
            awaitNews(before);
        }
    }

    private void dials() {
        arrivals++;
        callers.add(story.caller());
        // who gives up before would be no arrival
        Eventually.until(
                "caller " + arrivals, () -> new Ivr(story).calls(story.number()).size() == arrivals);
    }

    private int frames() {
        return desks.stream().mapToInt(desk -> desk.frames().size()).sum();
    }

    /** Something is shown to somebody, or a moment has gone by. */
    private void awaitNews(int before) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(50L + dice.nextInt(150));
        while (frames() < before + 3 && System.nanoTime() < end) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private void acts(int who) {
        AgentDesk desk = desks.get(who);
        Optional<JsonObject> offer = desk.openOffer();
        if (offer.isPresent()) {
            boolean accepts = dice.nextInt(8) != 0;
            count(accepts ? "ACCEPT" : "DECLINE", accepts ? desk.accept(offer.get()) : desk.decline(offer.get()));
            return;
        }
        switch (desk.status()) {
            case "BUSY" -> lastCall(desk).ifPresent(page -> presses(page, who));
            case "WRAP_UP", "BREAK", "OFFLINE" -> desk.become("AVAILABLE");
            default -> {
                return;
            }
        }
    }

    private static Optional<CallPage> lastCall(AgentDesk desk) {
        List<JsonObject> frames = desk.frames("call");
        return frames.isEmpty()
                ? Optional.empty()
                : Optional.of(new CallPage(desk, frames.get(frames.size() - 1).getString("callId")));
    }

    private void presses(CallPage page, int who) {
        int chance = dice.nextInt(30);
        List<String> controls = page.controls();
        String action = chance == 0
                ? "HANGUP"
                : chance < 4 || controls.isEmpty()
                        ? ACTIONS.get(dice.nextInt(ACTIONS.size()))
                        : controls.contains("CONSULT") && chance < 18
                                ? "CONSULT"
                                : controls.get(dice.nextInt(controls.size()));
        count(action, page.ask(action, details(action, page, who)));
    }

    private JsonObjectBuilder details(String action, CallPage page, int who) {
        return switch (action) {
            case "DTMF" -> createObjectBuilder().add("digits", "12#");
            case "DROP" -> createObjectBuilder().add("participantId", somebody(page));
            case "CONSULT", "TRANSFER" -> target(action.equals("TRANSFER"), who);
            default -> createObjectBuilder();
        };
    }

    private String somebody(CallPage page) {
        List<JsonObject> there = page.participants();
        return there.get(dice.nextInt(there.size())).getString("id");
    }

    /** A colleague mostly; an extension that answers, is busy or rings; a number that does not exist; the queue. */
    private JsonObjectBuilder target(boolean transfer, int who) {
        String colleague =
                agents.get((who + 1 + dice.nextInt(AGENTS - 1)) % AGENTS).username();
        return switch (dice.nextInt(8)) {
            case 0 -> CallPage.target("EXTENSION", "901");
            case 1 -> CallPage.target("EXTENSION", transfer ? "901" : "905");
            case 2 -> transfer ? CallPage.target("QUEUE", story.queue()) : CallPage.target("EXTENSION", "906");
            case 3 -> transfer ? CallPage.target("QUEUE", story.queue()) : CallPage.target("NUMBER", "*99");
            default -> CallPage.target("AGENT", colleague);
        };
    }

    private void count(String action, JsonObject answer) {
        if (answer.getString("type").equals("ok")) {
            done.merge(action, 1, Integer::sum);
        }
    }

    /** All are hung up on who are left, and no agent has anything in hand. */
    void everybodyGoesHome() {
        callers.forEach(Caller::hangUp);
        Eventually.until("no open call", () -> new Ivr(story)
                .calls(story.number()).stream().noneMatch(row -> Story.isNull(row, "outcome")));
        desks.forEach(desk -> desk.become("BREAK"));
        for (int i = 0; i < AGENTS; i++) {
            story.awaitStatus(agents.get(i), "BREAK");
        }
    }

    void everyAgentTakesACall() {
        for (AgentDesk desk : desks) {
            desk.become("AVAILABLE");
            arrivals++;
            Caller caller = story.caller();
            JsonObject offer = desk.awaitOffer();
            assertThat(desk.accept(offer).getString("type")).isEqualTo("ok");
            desk.awaitCall(offer.getString("callId"), "TALKING");
            caller.hangUp();
            story.awaitOutcome(offer.getString("callId"));
            desk.become("BREAK");
            desk.awaitStatus("BREAK");
        }
    }
}
