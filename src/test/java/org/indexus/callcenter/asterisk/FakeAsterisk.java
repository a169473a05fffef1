package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.ServerSocket;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.indexus.callcenter.asterisk.FakeServer.Request;
import org.indexus.callcenter.asterisk.FakeServer.Response;
import org.jspecify.annotations.Nullable;

/**
 * An Asterisk that can be told how to behave: of which version it is, how its phones react, and how it fails. It keeps channels,
 * bridges, playbacks and recordings as ARI shows them, and sends the events that the real one would, in its order. Usage:
 *
 * <pre>
 * try (FakeAsterisk asterisk = new FakeAsterisk("13.21.1")) {
 *     asterisk.phone("PJSIP/agent1", FakePhone.ANSWERS);
 *     door.apply(plan to asterisk.port());
 *     String caller = asterisk.call("100", "+421905123456", "Ján", "support");
 *     asterisk.hangUp(caller);
 * }
 * </pre>
 */
public final class FakeAsterisk implements AutoCloseable, FakeServer.Handler {

    private static final int CUT = -1;
    private static final String ACCOUNT = "indexus:indexus-demo";

    final FakeFloor floor;
    private final FakeServer server;
    private final FakeAri ari;
    private final Map<String, FakeSocket> applications = new ConcurrentHashMap<>();
    private final Set<String> strangers = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<Fault> faults = new CopyOnWriteArrayList<>();
    private volatile boolean asleep;
    private volatile boolean readOnly;
    private volatile @Nullable Response everything;
    private volatile int socketStatus = 101;

    /** A request that goes wrong once. */
    private record Fault(
            Predicate<String> request,
            boolean carriedOut,
            @Nullable Response answer,
            Duration after) {}

    public FakeAsterisk(String version) {
        this(version, FakeServer.plain());
    }

    FakeAsterisk(String version, ServerSocket socket) {
        this.floor = new FakeFloor(Capabilities.of(version), this::send);
        this.ari =
                new FakeAri(version, floor, application -> isListening(application) || strangers.contains(application));
        this.server = new FakeServer(this, socket);
    }

    public int port() {
        return server.port();
    }

    /** How the phone behind a dial string reacts; unknown ones cannot be dialled. */
    public void phone(String endpoint, FakePhone behaviour) {
        floor.phone(endpoint, behaviour);
    }

    /** A caller dials; the dialplan calls Stasis with the argument ({@code null}: without). Returns the channel's id. */
    public String call(String dialled, String number, String name, @Nullable String argument) {
        return floor.arrive(dialled, number, name, argument);
    }

    public void hangUp(String channel) {
        floor.hangUp(channel);
    }

    /** The requests so far, as {@code POST channels/1.1/answer}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** Stops as by SIGSTOP: sockets stay open, nothing is answered. */
    public void sleep() {
        asleep = true;
    }

    public void wake() {
        synchronized (this) {
            asleep = false;
            notifyAll();
        }
    }

    /** Cuts all connections; new ones are taken. */
    public void cut() {
        applications.clear();
        server.cut();
    }

    /** Another program connects with the same application name, and stays. */
    public void strangerTakes(String application) {
        strangers.add(application);
        replace(application);
    }

    /** The other program goes. */
    public void strangerLeaves(String application) {
        strangers.remove(application);
    }

    private void replace(String application) {
        FakeSocket replaced = applications.remove(application);
        if (replaced != null) {
            replaced.send("{\"type\":\"ApplicationReplaced\",\"application\":\"" + application + "\"}");
        }
    }

    public boolean isListening(String application) {
        return applications.containsKey(application);
    }

    /** The next request with this beginning is answered so, without being carried out. */
    public void refuseNext(String request, int status, String message) {
        faults.add(new Fault(
                r -> r.startsWith(request),
                false,
                Response.json(status, "{\"message\":\"" + message + "\"}"),
                Duration.ZERO));
    }

    /** The next request with this beginning loses its connection, before or after it is carried out. */
    public void dropNext(String request, boolean carriedOut) {
        faults.add(new Fault(r -> r.startsWith(request), carriedOut, null, Duration.ZERO));
    }

    /** The next request with this beginning is answered whole in the head, and cut in the middle of the body. */
    public void cutNext(String request) {
        faults.add(new Fault(r -> r.startsWith(request), true, Response.json(CUT, ""), Duration.ZERO));
    }

    /** The next request with this beginning takes a while. */
    public void delayNext(String request, Duration delay) {
        faults.add(
                new Fault(r -> r.startsWith(request), true, Response.json(0, ""), delay)); // status 0: the real answer
    }

    /** All requests get this answer, as of a server that is not Asterisk, or starting. */
    void answerEverythingWith(int status, String type, String body) {
        everything = new Response(status, type, body);
    }

    void refuseSockets(int status) {
        socketStatus = status;
    }

    void beReadOnly() {
        readOnly = true;
    }

    /** What it answers to {@code GET endpoints} from now on. */
    void endpoints(String list) {
        ari.endpoints = list;
    }

    /** Sends any text to the application's socket, in fragments. */
    void say(String application, String text) {
        FakeSocket socket = applications.get(application);
        if (socket != null) {
            socket.sendInFragments(text, 100);
        }
    }

    @Override
    public @Nullable Response answer(Request request) throws InterruptedException {
        await();
        String line = request.method() + " " + request.path().replaceFirst("^ari/", "");
        requests.add(line);
        Response all = everything;
        if (all != null) {
            return all;
        }
        if (!isKnown(request)) {
            return Response.json(401, "{\"message\":\"Authentication required\"}");
        }
        if (readOnly && !request.method().equals("GET")) {
            return Response.json(403, "{\"message\":\"Write access denied\"}");
        }
        Fault fault = faultFor(line);
        if (fault == null) {
            return ari.answer(request);
        }
        Thread.sleep(fault.after().toMillis());
        Response real = fault.carriedOut() ? ari.answer(request) : null;
        Response planted = fault.answer();
        if (planted != null && planted.status() == CUT && real != null) {
            return real.cut();
        }
        return planted != null && planted.status() == 0 ? real : planted;
    }

    @Override
    public int accepts(Request request) {
        return isKnown(request) ? socketStatus : 401;
    }

    @Override
    public void opened(Request request, FakeSocket socket) {
        String application = request.query().getOrDefault("app", "");
        replace(application);
        applications.put(application, socket);
        floor.listen(application);
    }

    @Override
    public void closed(FakeSocket socket) {
        applications.values().remove(socket);
    }

    @Override
    public boolean isAwake() {
        return !asleep;
    }

    @Override
    public void close() {
        wake();
        server.close();
    }

    private void send(String application, String event) {
        FakeSocket socket = applications.get(application);
        if (socket != null && !asleep) {
            socket.send(event);
        }
    }

    private synchronized void await() throws InterruptedException {
        while (asleep) {
            wait();
        }
    }

    private synchronized @Nullable Fault faultFor(String line) {
        for (Fault fault : faults) {
            if (fault.request().test(line)) {
                faults.remove(fault);
                return fault;
            }
        }
        return null;
    }

    private static boolean isKnown(Request request) {
        String expected = "Basic " + Base64.getEncoder().encodeToString(ACCOUNT.getBytes(UTF_8));
        return expected.equals(request.headers().get("authorization"));
    }
}
