package org.indexus.callcenter.asterisk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Callers who left the application although nobody hung up: sent elsewhere, or back in a moment by the dialplan's retry or a
 * redirect. Asterisk tells a hang-up ({@code ChannelHangupRequest}) before the end of it ({@code StasisEnd}), so only who
 * goes without one is waited for. Touched by the session's thread alone.
 */
final class PendingStasisExits {

    /** So long somebody may be away and still be the same call. */
    static final Duration PATIENCE = Duration.ofMillis(500);

    private final Set<String> hangingUp = new HashSet<>();
    private final Map<String, Long> away = new LinkedHashMap<>();

    /** The channel is being hung up: its end is no leaving. */
    void hangsUp(String channel) {
        hangingUp.add(channel);
    }

    /** Whether the channel is being hung up, and its end has not come yet. */
    boolean isHangingUp(String channel) {
        return hangingUp.contains(channel);
    }

    /** The channel left at this {@link System#nanoTime()}. Returns whether to wait for it; else it is gone. */
    boolean mayReturn(String channel, long now) {
        if (hangingUp.remove(channel)) {
            return false;
        }
        away.put(channel, now);
        return true;
    }

    /** Whether the channel is waited for. */
    boolean isAway(String channel) {
        return away.containsKey(channel);
    }

    /** Whether the channel that enters was waited for. */
    boolean isBack(String channel) {
        return away.remove(channel) != null;
    }

    /** Forgets and names those who stayed away too long. */
    List<String> overdue(long now) {
        if (away.isEmpty()) {
            return List.of();
        }
        List<String> gone = new ArrayList<>();
        away.forEach((channel, since) -> {
            if (now - since >= PATIENCE.toNanos()) {
                gone.add(channel);
            }
        });
        gone.forEach(away::remove);
        return gone;
    }

    /** How long to listen before somebody is overdue; at most {@code atMost}. */
    Duration patience(Duration atMost, long now) {
        return away.values().stream()
                .findFirst()
                .map(first -> Duration.ofNanos(Math.max(0, PATIENCE.toNanos() - (now - first))))
                .filter(left -> left.compareTo(atMost) < 0)
                .orElse(atMost);
    }
}
