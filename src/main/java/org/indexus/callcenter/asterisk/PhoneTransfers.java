package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Transfers by agents' phones that lead back to us. Asterisk makes a Local channel for a transfer: the near half takes the
 * phone's place in the bridge, the far half runs the dialplan, and where that calls Stasis it looks like a new caller. Asterisk
 * tells the two in any order, so a far half waits a moment for its near one. Touched by the session's thread alone.
 */
final class PhoneTransfers {

    /** So long the far half of a Local channel is no caller yet; the two are told within a few milliseconds. */
    static final Duration PATIENCE = Duration.ofMillis(300);

    private static final String LOCAL = "Local/";
    private static final String NEAR = ";1";
    private static final String FAR = ";2";

    private final Map<String, String> standIns = new HashMap<>();
    private final Map<String, Held> held = new LinkedHashMap<>();
    private final Set<String> arrived = new HashSet<>();

    private record Held(AriMessage.StasisStart start, long since) {}

    /** A far half that waited: with the stand-in that it belongs to, or {@code null} for one that is a caller after all. */
    record Due(AriMessage.StasisStart start, @Nullable String standIn) {}

    static boolean isFarHalf(Channel channel) {
        return channel.channelName().startsWith(LOCAL) && channel.channelName().endsWith(FAR);
    }

    /** What both halves of a Local channel are called, without the number of the half; the name itself for any other channel. */
    static String pair(Channel channel) {
        String name = channel.channelName();
        boolean half = name.startsWith(LOCAL) && (name.endsWith(NEAR) || name.endsWith(FAR));
        return half ? name.substring(0, name.length() - NEAR.length()) : name;
    }

    /** The channel took the place of an agent's leg. */
    void standsIn(Channel near) {
        standIns.put(pair(near), near.id());
    }

    /** Keeps a far half for a moment, at this {@link System#nanoTime()}. */
    void hold(AriMessage.StasisStart far, long now) {
        held.put(far.channel().id(), new Held(far, now));
    }

    /** Those who are waited for no more, the first one first. */
    List<Due> due(long now) {
        if (held.isEmpty()) {
            return List.of();
        }
        List<Due> due = new ArrayList<>();
        for (Iterator<Held> each = held.values().iterator(); each.hasNext(); ) {
            Held one = each.next();
            String standIn = standIns.get(pair(one.start().channel()));
            if (standIn != null || now - one.since() >= PATIENCE.toNanos()) {
                due.add(new Due(one.start(), standIn));
                each.remove();
            }
            if (standIn != null) {
                arrived.add(one.start().channel().id());
            }
        }
        return due;
    }

    /** The channel, if it is held; it is held no more. */
    AriMessage.@Nullable StasisStart release(String channel) {
        Held one = held.remove(channel);
        return one == null ? null : one.start();
    }

    /** Whether the channel is a far half that has brought its caller: nothing more that it does is news. */
    boolean isOver(String channel) {
        return arrived.contains(channel);
    }

    /** The far half was found with its near one when Asterisk was looked through. */
    void found(String far) {
        arrived.add(far);
    }

    /** The channel has left. */
    void forget(String channel) {
        arrived.remove(channel);
        standIns.values().remove(channel);
    }

    /** How long to listen before somebody is due; at most {@code atMost}. */
    Duration patience(Duration atMost, long now) {
        return held.values().stream()
                .findFirst()
                .map(first -> Duration.ofNanos(Math.max(0, PATIENCE.toNanos() - (now - first.since()))))
                .filter(left -> left.compareTo(atMost) < 0)
                .orElse(atMost);
    }
}
