package org.indexus.callcenter.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * The least that an ARI program can do for a call: answer, music, originate to the agent who is free the longest, bridge, clean up. No
 * database, no browser, no deadline, no recovery: what the product is compared with. It is a process of its own that uses the JDK
 * alone; {@link BareProcess} starts it. The thread that reads the events owns all state.
 */
final class BareAriClient {

    static final String APPLICATION = "load-bare";

    private static final String WANTED = "{\"allowed\":[{\"type\":\"StasisStart\"},{\"type\":\"StasisEnd\"},"
            + "{\"type\":\"ChannelDestroyed\"}],\"disallowed\":[]}";
    private static final Pattern TYPE = Pattern.compile("\"type\"\\s*:\\s*\"(\\w+)\"");
    private static final Pattern CHANNEL = Pattern.compile("\"channel\"\\s*:\\s*\\{\\s*\"id\"\\s*:\\s*\"([^\"]+)\"");
    private static final Pattern CALLER = Pattern.compile("\"caller\"\\s*:\\s*\\{[^}]*\"number\"\\s*:\\s*\"([^\"]*)\"");

    private record Leg(String id, String caller, String endpoint) {}

    private record Waiting(String channel, String number) {}

    private final BareCommands commands;
    private final String bridgeType;
    private final Deque<String> free = new ArrayDeque<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private final Map<String, Leg> legs = new HashMap<>();
    private final Map<String, Leg> legOfCaller = new HashMap<>();
    private final AtomicLong bridged = new AtomicLong();
    private int originated;

    private BareAriClient(BareCommands commands, int agents, String bridgeType) {
        this.commands = commands;
        this.bridgeType = bridgeType;
        IntStream.rangeClosed(1, agents).forEach(n -> free.add("PJSIP/agent" + n));
    }

    /** Port of ARI, user name, password, agents, type of the bridges. To each line that it reads it says what it has done so far. */
    public static void main(String... arguments) throws IOException {
        var commands = new BareCommands(Integer.parseInt(arguments[0]), arguments[1], arguments[2]);
        var client = new BareAriClient(commands, Integer.parseInt(arguments[3]), arguments[4]);
        var events = new BareEvents(commands.open(), "/ari/events?app=" + APPLICATION, commands.authorization());
        commands.now("PUT", "/applications/" + APPLICATION + "/eventFilter", WANTED);
        Thread reader = new Thread(() -> events.forEach(client::heard), "events");
        reader.setDaemon(true);
        reader.start();
        System.out.println("ready");
        var asked = new BufferedReader(new InputStreamReader(System.in, US_ASCII));
        while (asked.readLine() != null) {
            System.out.println(client.bridged.get());
        }
    }

    private void heard(String event) {
        String id = find(CHANNEL, event);
        Leg leg = legs.get(id);
        switch (find(TYPE, event)) {
            case "StasisStart" -> {
                if (leg == null) {
                    arrived(new Waiting(id, find(CALLER, event)));
                } else {
                    connect(leg);
                }
            }
            case "StasisEnd" -> {
                if (leg == null) {
                    left(id);
                }
            }
            default -> {
                if (leg != null) {
                    release(leg);
                }
            }
        }
    }

    private static String find(Pattern what, String event) {
        Matcher found = what.matcher(event);
        return found.find() ? found.group(1) : "";
    }

    private void arrived(Waiting caller) {
        commands.oneByOne("/channels/" + caller.channel, channel -> {
            commands.now("POST", channel + "/answer", "");
            commands.now("POST", channel + "/moh", "");
        });
        waiting.add(caller);
        next();
    }

    private void next() {
        while (!free.isEmpty() && !waiting.isEmpty()) {
            Waiting caller = waiting.remove();
            Leg leg = new Leg("bare-" + ++originated, caller.channel, free.remove());
            legs.put(leg.id, leg);
            legOfCaller.put(leg.caller, leg);
            String query = "?app=" + APPLICATION + "&appArgs=leg&timeout=20&endpoint=" + encode(leg.endpoint)
                    + "&callerId=" + encode(caller.number);
            commands.oneByOne("/channels/" + leg.id, channel -> commands.now("POST", channel + query, ""));
        }
    }

    private void connect(Leg leg) {
        commands.oneByOne("/bridges/" + leg.id, bridge -> {
            commands.now("POST", bridge + "?type=" + encode(bridgeType), "");
            commands.now("DELETE", "/channels/" + leg.caller + "/moh", ""); // else it goes on in the bridge
            if (commands.now("POST", bridge + "/addChannel?channel=" + leg.caller + "," + leg.id, "") / 100 == 2) {
                bridged.incrementAndGet();
            }
        });
    }

    /** The caller has hung up; the agent's phone is told so. */
    private void left(String caller) {
        waiting.removeIf(one -> one.channel.equals(caller));
        Leg served = legOfCaller.remove(caller);
        if (served != null) {
            commands.oneByOne("/channels/" + served.id, channel -> commands.now("DELETE", channel, ""));
        }
    }

    /** The agent's phone has hung up, or never answered. */
    private void release(Leg leg) {
        legs.remove(leg.id);
        if (legOfCaller.remove(leg.caller, leg)) {
            commands.oneByOne("/channels/" + leg.caller, channel -> commands.now("DELETE", channel, ""));
        }
        commands.oneByOne("/bridges/" + leg.id, bridge -> commands.now("DELETE", bridge, ""));
        free.add(leg.endpoint);
        next();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
