package org.indexus.callcenter.e2e;

import static jakarta.json.Json.createObjectBuilder;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.indexus.demo.AsteriskProcess;
import org.indexus.demo.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The stage of one story: agents, a queue and a number of its own on the shared product. At the end everybody goes home, and
 * the floor is looked at: Asterisk has no channel and no bridge left, no agent is Busy, and each caller is exactly one row
 * with exactly one outcome.
 */
final class Story implements AutoCloseable {

    private static final AtomicInteger NUMBERS = new AtomicInteger(7100);
    private static final AtomicInteger PHONES = new AtomicInteger();

    /** agent1 to agent3 belong to the demo's agents. */
    private static final int FIRST_PHONE = 4;

    private static final int LAST_PHONE = 20;

    private final Product product;
    private final AsteriskProcess asterisk;
    private final RestClient admin;
    private final String queue;
    private final String number;
    private final Deque<Person> people = new ArrayDeque<>();
    private final List<Agent> agents = new ArrayList<>();
    private int callers;

    /** An agent of this story; {@code phone} is the number of the phone's endpoint. */
    record Agent(TestAgent person, int phone) {
        String id() {
            return person.id();
        }

        String username() {
            return person.username();
        }
    }

    private Story(String version, JsonObjectBuilder queueFields) {
        product = Product.running();
        asterisk = product.asterisk(version);
        admin = product.admin();
        number = Integer.toString(NUMBERS.incrementAndGet());
        queue = "q" + number;
        admin.post("/queues", queueFields.add("code", queue).add("name", "Queue " + number))
                .orThrow("queue");
        route(number, queue);
    }

    /** With a queue that rings 5 s, gives 1 s of wrap-up, and is recorded only where a story wants it. */
    static Story on(String version) {
        return on(version, quickQueue());
    }

    static Story on(String version, JsonObjectBuilder queueFields) {
        return new Story(version, queueFields);
    }

    static JsonObjectBuilder quickQueue() {
        return createObjectBuilder()
                .add("offerSeconds", 5)
                .add("wrapUpSeconds", 1)
                .add("maxWaitSeconds", 60)
                .add("shortAbandonSeconds", 0)
                .add("record", "NEVER");
    }

    private void route(String pattern, String code) {
        admin.post(
                        "/did-routes",
                        createObjectBuilder()
                                .add("code", "did-" + pattern)
                                .add("pattern", pattern)
                                .add(
                                        "target",
                                        createObjectBuilder()
                                                .add("type", "QUEUE")
                                                .add("ref", code)))
                .orThrow("route");
    }

    /** Another number that leads to the queue; taken back at the end, since it belongs to the dialplan. */
    void routeAlso(String did) {
        route(did, queue);
        join(() -> admin.delete("/did-routes/did-" + did));
    }

    /** A caller's number that no other story has. */
    static String uniqueNumber() {
        return "+42190200" + NUMBERS.incrementAndGet();
    }

    /** Somebody who does not get as far as the queue. */
    Caller stranger(String did, String ownNumber) {
        return join(Caller.dials(asterisk, did, ownNumber, "Stranger"));
    }

    /** So many rows are expected beside those of {@link #caller()}. */
    void expectCallers(int more) {
        callers += more;
    }

    Product product() {
        return product;
    }

    AsteriskProcess asterisk() {
        return asterisk;
    }

    AriClient ari() {
        return new AriClient(asterisk);
    }

    RestClient admin() {
        return admin;
    }

    /** The code of the story's queue. */
    String queue() {
        return queue;
    }

    /** The number that leads to the story's queue. */
    String number() {
        return number;
    }

    Agent agent() {
        return agent("ON_ACCEPT");
    }

    /** A new agent, member of the queue, with a phone's endpoint that nobody used for a while. */
    Agent agent(String connectMode) {
        int phone = PHONES.incrementAndGet() % (LAST_PHONE - FIRST_PHONE) + FIRST_PHONE;
        return agent(connectMode, "PJSIP/agent" + phone, phone);
    }

    /** An agent whose phone is not plugged in; agent20 is nobody else's, because Asterisk goes on calling it for a while. */
    Agent agentWithAbsentPhone() {
        return agent("ON_ACCEPT", "PJSIP/agent" + LAST_PHONE, LAST_PHONE);
    }

    /** An agent whose phone Asterisk does not know. */
    Agent agentWithUnknownPhone() {
        return agent("ON_ACCEPT", "PJSIP/nobody", 0);
    }

    /** An agent at home: the phone is a number outside, which somebody with ears and a mouth answers. */
    Agent agentOutside(String number) {
        product.carrier(); // opens on first use, which takes longer than a telephone may ring
        return agent("ON_ACCEPT", Carrier.ENDPOINT.replace("{number}", number), 0);
    }

    private Agent agent(String connectMode, String endpoint, int phone) {
        TestAgent person = TestAgent.create(product, endpoint);
        admin.patch("/agents/" + person.id(), createObjectBuilder().add("connectMode", connectMode))
                .orThrow("mode");
        admin.put(
                        "/queues/" + queue + "/members/" + person.id(),
                        createObjectBuilder().add("priority", 1).add("active", true))
                .orThrow("member");
        Agent agent = new Agent(person, phone);
        agents.add(agent);
        return agent;
    }

    /** The agent's workspace, opened. */
    AgentDesk desk(Agent agent) {
        return join(agent.person().connect());
    }

    /** The agent's workspace, opened, and the agent Available. */
    AgentDesk availableDesk(Agent agent) {
        AgentDesk desk = desk(agent);
        assertThat(desk.become("AVAILABLE").getString("type")).isEqualTo("ok");
        desk.awaitFrame(
                "status", status -> status.getString("status").equals("AVAILABLE")); // perhaps offered a call by now
        return desk;
    }

    Phone phone(Agent agent) {
        return join(Phone.answering(asterisk, agent.phone()));
    }

    /** Somebody of the story who goes home at its end, the last one first. */
    <T extends AutoCloseable> T join(T person) {
        people.push(() -> leave(person));
        return person;
    }

    private interface Person {
        void leave();
    }

    @SuppressWarnings("IllegalCatch")
    private static void leave(AutoCloseable person) {
        try {
            person.close();
        } catch (Exception stubborn) {
            throw new IllegalStateException(stubborn);
        }
    }

    Caller caller() {
        return callerTo(number);
    }

    Caller callerTo(String did) {
        callers++;
        return join(Caller.dials(asterisk, did, "+421905123456", "Ján Kováč"));
    }

    Caller caller(String ownName, String ownNumber) {
        callers++;
        return join(Caller.dials(asterisk, number, ownNumber, ownName));
    }

    /** A caller from the telephone company, who can press keys, and of whom we know what was heard. */
    CarrierCall carrierCall() {
        return carrierCallTo(number);
    }

    CarrierCall carrierCallTo(String did) {
        callers++;
        return join(product.carrier().dials(asterisk, did, "+421905123456", "Ján Kováč"));
    }

    /** As {@link #carrierCallTo}, for a caller who never comes to the queue. */
    CarrierCall carrierTo(String did) {
        return join(product.carrier().dials(asterisk, did, "+421905123456", "Ján Kováč"));
    }

    /** The one call that dialled this number, when it is over. */
    JsonObject callDialling(String did) {
        return Eventually.value(
                "the call to " + did,
                Duration.ofSeconds(30),
                () -> admin.get("/calls?limit=100").orThrow("calls").items().stream()
                        .map(JsonValue::asJsonObject)
                        .filter(call -> call.getString("dialled").equals(did) && !isNull(call, "outcome"))
                        .findFirst());
    }

    /** Until the timeline of the call to this number has this entry. */
    void awaitTimeline(String did, String entry) {
        Eventually.until(entry, () -> admin.get("/calls?open=true&limit=100").orThrow("calls").items().stream()
                .map(JsonValue::asJsonObject)
                .filter(call -> call.getString("dialled").equals(did))
                .map(call -> call(call.getString("id")))
                .anyMatch(call -> hasEntry(call, entry)));
    }

    private static boolean hasEntry(JsonObject call, String entry) {
        return call.getJsonArray("timeline").stream()
                .map(JsonValue::asJsonObject)
                .anyMatch(each -> (each.getString("type") + " " + each.getString("detail")).startsWith(entry));
    }

    /** A caller whose keys are SIP INFO. */
    InfoCaller infoCaller() {
        callers++;
        return infoCallerTo(number);
    }

    InfoCaller infoCallerTo(String did) {
        return join(InfoCaller.dials(asterisk, did, "+421905123456", "Eva"));
    }

    /** The agent's side of REST. */
    RestClient rest(Agent agent) {
        return agent.person().rest();
    }

    JsonObject call(String id) {
        return admin.get("/calls/" + id).orThrow("call").object();
    }

    /** The agent as {@code GET /live} shows it. */
    JsonObject live(Agent agent) {
        return admin.get("/live").orThrow("live").object().getJsonArray("agents").getValuesAs(JsonObject.class).stream()
                .filter(each -> each.getString("id").equals(agent.id()))
                .findFirst()
                .orElseThrow();
    }

    /** All calls of the queue, newest first. */
    List<JsonObject> calls() {
        return admin.get("/calls?queue=" + queue).orThrow("calls").items().stream()
                .map(JsonValue::asJsonObject)
                .toList();
    }

    /** The one call of the queue that is open; waits for it. */
    String awaitOpenCall() {
        return awaitOpenCall(null);
    }

    /** As {@link #awaitOpenCall()}, in a state. */
    String awaitOpenCall(@Nullable String state) {
        return Eventually.value("an open call " + (state == null ? "" : state), () -> calls().stream()
                .filter(call -> isNull(call, "outcome"))
                .filter(call -> state == null || call.getString("state").equals(state))
                .map(call -> call.getString("id"))
                .findFirst());
    }

    /** The call of whoever dialled with this number; waits for it. */
    String awaitCallFrom(String ownNumber) {
        return Eventually.value("a call of " + ownNumber, () -> calls().stream()
                .filter(call -> call.getJsonObject("caller").getString("number").equals(ownNumber))
                .map(call -> call.getString("id"))
                .findFirst());
    }

    /** The queue's last call, open or not; waits for one. */
    String awaitAnyCall() {
        return Eventually.value(
                "a call",
                () -> calls().stream().map(call -> call.getString("id")).findFirst());
    }

    /** The call's row with its outcome; waits for it. */
    JsonObject awaitOutcome(String call) {
        return Eventually.value("outcome of " + call, Duration.ofSeconds(30), () -> Optional.of(call(call))
                .filter(row -> !isNull(row, "outcome")));
    }

    /** Waits until Asterisk has the channel no more. */
    void awaitGone(String channel) {
        Eventually.until("no channel " + channel, () -> channels().noneMatch(has("id", channel)));
    }

    /** Waits until the caller on this channel has been answered; who hangs up before only cancels. */
    void awaitAnswered(String channel) {
        Eventually.until(
                "an answer on " + channel,
                () -> channels().filter(has("id", channel)).anyMatch(has("state", "Up")));
    }

    /** How many agents' legs Asterisk has in a state. */
    long legs(String state) {
        return channels().filter(Story::isLeg).filter(has("state", state)).count();
    }

    long answeredCallers() {
        return channels()
                .filter(channel -> !isLeg(channel))
                .filter(has("state", "Up"))
                .count();
    }

    /** Whether Asterisk has no channel but agents' legs. */
    boolean noCallerIsLeft() {
        return channels().allMatch(Story::isLeg);
    }

    private static boolean isLeg(JsonObject channel) {
        return channel.getString("id").startsWith("ix-");
    }

    private Stream<JsonObject> channels() {
        return ari().list("/channels").stream().map(JsonValue::asJsonObject);
    }

    private static Predicate<JsonObject> has(String field, String value) {
        return object -> object.getString(field).equals(value);
    }

    /** A supervisor ends a call. */
    void endCall(String call) {
        admin.post("/calls/" + call + "/actions", createObjectBuilder().add("action", "HANGUP"))
                .orThrow("hang up");
    }

    static boolean isNull(JsonObject object, String field) {
        return !object.containsKey(field) || object.isNull(field);
    }

    String statusOf(Agent agent) {
        return admin.get("/agents/" + agent.id() + "/status")
                .orThrow("status")
                .object()
                .getString("status");
    }

    void awaitStatus(Agent agent, String status) {
        Eventually.until(agent.username() + " " + status, () -> status.equals(statusOf(agent)));
    }

    /** Everybody goes home, and the floor is as clean as before. */
    @Override
    public void close() {
        while (!people.isEmpty()) {
            people.pop().leave();
        }
        try {
            Eventually.is("no channel left in Asterisk", () -> ari().list("/channels"), List::isEmpty);
            Eventually.is("no bridge left in Asterisk", () -> ari().list("/bridges"), List::isEmpty);
        } finally {
            clearAsterisk();
        }
        for (Agent agent : agents) {
            Eventually.is(agent.username() + " has nothing in hand", () -> statusOf(agent), status -> !List.of(
                            "BUSY", "OFFERED", "WRAP_UP")
                    .contains(status));
        }
        Eventually.until(
                callers + " calls with one outcome each",
                () -> calls().stream().filter(call -> !isNull(call, "outcome")).count() == callers);
        assertThat(calls()).hasSize(callers);
    }

    /** What this story leaves over is its own failure, and not the next one's. */
    private void clearAsterisk() {
        for (String kind : List.of("channels", "bridges")) {
            ari().list("/" + kind).getValuesAs(JsonObject.class).forEach(left -> ari().send(
                            "DELETE", "/" + kind + "/" + left.getString("id")));
        }
    }
}
