package org.indexus.callcenter.engine.id;

import java.util.Optional;
import java.util.UUID;

/**
 * The speaking names that we give to what we create in Asterisk: {@code ix-<call>-<role><number>}, so that Asterisk alone
 * tells who belongs to whom. Roles: {@code a} agent's leg, {@code x} leg of somebody outside whom we called, {@code b} bridge of
 * two, {@code m} bridge of any number, {@code c} bridge of a consultation, {@code p} playback, {@code t} tone, {@code r} recording.
 */
public final class Names {

    /** Every channel, bridge, playback and recording of ours begins so. */
    public static final String PREFIX = "ix-";

    /** Channels of a placed test call begin so; they belong to no call of their own name. */
    public static final String TEST_PREFIX = "ix-test-";

    private static final int UUID_LENGTH = 36;

    private Names() {}

    public static String leg(CallId call, int number) {
        return name(call, 'a', number);
    }

    /** The leg of a number or extension that we called. */
    public static String external(CallId call, int number) {
        return name(call, 'x', number);
    }

    /** A bridge for two who talk, and whom nobody else joins; nothing is recorded in it. */
    public static String bridge(CallId call, int number) {
        return name(call, 'b', number);
    }

    /** A bridge that others may join, and in which may be recorded. */
    public static String meeting(CallId call, int number) {
        return name(call, 'm', number);
    }

    /** The bridge of a consultation; others may join. */
    public static String consultation(CallId call, int number) {
        return name(call, 'c', number);
    }

    /** What an agent hears while somebody is called. */
    public static String tone(CallId call, int number) {
        return name(call, 't', number);
    }

    public static String playback(CallId call, int number) {
        return name(call, 'p', number);
    }

    public static String recording(CallId call, int number) {
        return name(call, 'r', number);
    }

    /** The call that a name of ours belongs to; empty for anybody else's name. */
    public static Optional<CallId> callOf(String name) {
        if (!name.startsWith(PREFIX) || name.length() < PREFIX.length() + UUID_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new CallId(UUID.fromString(name.substring(PREFIX.length(), PREFIX.length() + UUID_LENGTH))));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether this is a channel that we made for a call, whoever is at its other end: an agent, or somebody whom we called. */
    public static boolean isLeg(String name) {
        return isAgentLeg(name) || hasRole(name, "-x");
    }

    /** Whether this is the channel of an agent's leg, of whatever call. */
    public static boolean isAgentLeg(String name) {
        return hasRole(name, "-a");
    }

    /** Whether this is a bridge for two, whom nobody joins. */
    public static boolean isForTwo(String bridge) {
        return hasRole(bridge, "-b");
    }

    /** The number at the end of a leg's name; 0 for anybody else's name. */
    public static int number(String leg) {
        String digits = isLeg(leg) ? leg.substring(PREFIX.length() + UUID_LENGTH + 2) : "";
        return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    }

    private static boolean hasRole(String name, String role) {
        return callOf(name).isPresent() && name.startsWith(role, PREFIX.length() + UUID_LENGTH);
    }

    private static String name(CallId call, char role, int number) {
        return PREFIX + call + '-' + role + number;
    }
}
