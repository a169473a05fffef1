package org.indexus.callcenter.asterisk;

import org.indexus.callcenter.engine.id.Names;

/**
 * Channels that came of a call of ours to a phone which sent it elsewhere (SIP 302). They come into our application with the
 * leg's name as their argument, and have another name themselves.
 */
final class Offspring {

    private Offspring() {}

    static boolean is(AriMessage.StasisStart start) {
        return !start.args().isEmpty()
                && is(start.args().get(0), start.channel().id());
    }

    /** Of a channel that is found; 13 does not tell its argument. */
    static boolean is(Channel channel) {
        String argument = AriEvents.firstArgument(channel.appData());
        return argument != null && is(argument, channel.id());
    }

    private static boolean is(String argument, String channel) {
        return Names.isLeg(argument) && !argument.equals(channel);
    }
}
