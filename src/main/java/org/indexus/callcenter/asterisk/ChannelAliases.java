package org.indexus.callcenter.asterisk;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.indexus.callcenter.engine.id.Names;

/**
 * Remembers which channels stand in for others after a transfer, and which legs have already been reported as ended. Events
 * come from one thread; commands look up the {@link #present} channel from others.
 */
final class ChannelAliases {

    private static final String TEST_CALLER = "-caller";
    private static final int ENDED_KEPT = 4_096;

    private final Map<String, String> predecessors = new ConcurrentHashMap<>();
    private final Map<String, String> successors = new ConcurrentHashMap<>();
    private final Set<String> ended = latest();
    private final Set<String> forwarded = latest();

    private static Set<String> latest() {
        return Collections.newSetFromMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                return size() > ENDED_KEPT;
            }
        });
    }

    /** The half of a placed test call that only plays music to the other. */
    static boolean isTestPlayer(String channel) {
        return channel.startsWith(Names.TEST_PREFIX) && !channel.endsWith(TEST_CALLER);
    }

    static String testCaller(String player) {
        return player + TEST_CALLER;
    }

    /** A channel of ours by name, or whoever took such a channel's place. */
    boolean isLeg(String channel) {
        return Names.isLeg(first(channel));
    }

    boolean isReplaced(String channel) {
        return successors.containsKey(channel);
    }

    void replace(String old, String present) {
        predecessors.put(present, old);
        successors.put(old, present);
    }

    /** The name under which the floor knows a caller; a leg's stand-in keeps its own. */
    String caller(String channel) {
        String first = first(channel);
        return Names.isLeg(first) ? channel : first;
    }

    /** The channel that a command for a caller must go to. A leg that was replaced is gone, so it stays itself. */
    String present(String channel) {
        if (Names.isLeg(channel)) {
            return channel;
        }
        String present = channel;
        for (String next = successors.get(present); next != null; next = successors.get(present)) {
            present = next;
        }
        return present;
    }

    /** Forgets the whole chain that ended with this channel. */
    void forget(String channel) {
        String old = predecessors.remove(channel);
        while (old != null) {
            successors.remove(old);
            old = predecessors.remove(old);
        }
    }

    /** Whether leaving the application is the first that we hear of this leg's end. */
    boolean endsFirst(String leg) {
        forget(leg);
        return ended.add(leg);
    }

    /** Whether the channel's end is news, since it never came into the application. Nothing follows it. */
    boolean endsLast(String leg) {
        return !ended.remove(leg);
    }

    /** The phone of this leg sent the call elsewhere; the leg's end follows. */
    void forward(String leg) {
        forwarded.add(leg);
    }

    /** Whether the leg that ends was forwarded. */
    boolean wasForwarded(String leg) {
        return forwarded.remove(leg);
    }

    private String first(String channel) {
        String first = channel;
        for (String old = predecessors.get(first); old != null; old = predecessors.get(first)) {
            first = old;
        }
        return first;
    }
}
