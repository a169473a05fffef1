package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.runtime.ConnectionPlan;

/**
 * "Place a test call": a Local channel whose one half runs the dialplan as a caller would, and whose other half comes into our
 * application when the call is answered, to play music to whoever talks to it. Nobody needs a phone.
 */
final class TestCall {

    private static final Logger LOG = System.getLogger(TestCall.class.getName());
    private static final int ANSWERED_WITHIN_SECONDS = 120;

    private TestCall() {}

    static void place(ConnectionPlan plan, AriClient ari, String destination) {
        if (!destination.matches("[0-9A-Za-z+*#_.-]{1,40}")) {
            throw new IllegalStateException(
                    "\"" + Text.clean(destination, 40) + "\" is not a number that can be dialled");
        }
        String player = Names.TEST_PREFIX + UUID.randomUUID();
        JsonObject body = AriJson.BUILDERS
                .createObjectBuilder()
                .add("endpoint", "Local/" + destination + "@" + plan.testContext() + "/n")
                .add("channelId", player)
                .add("otherChannelId", ChannelAliases.testCaller(player))
                .add("app", plan.application())
                .add("callerId", Text.callerId("Test call", ""))
                .add("timeout", ANSWERED_WITHIN_SECONDS)
                .build();
        try {
            AriReply reply = ari.post("channels", body);
            if (!reply.isOk()) {
                throw new IllegalStateException("Asterisk refused the test call to " + destination + " in context "
                        + plan.testContext() + ": " + reply.message());
            }
        } catch (IOException away) {
            throw new IllegalStateException("Asterisk does not answer: " + away.getMessage(), away);
        }
    }

    /** The half that stands for the caller's phone makes a sound, so that the agent hears somebody. */
    static void playMusic(AriClient ari, String player) {
        try {
            AriReply reply = ari.post("channels/" + encode(player) + "/moh", null);
            LOG.log(Level.DEBUG, "Music for test call {0}: HTTP {1}", player, reply.status());
        } catch (IOException silent) {
            LOG.log(Level.DEBUG, "No music for test call {0}: {1}", player, silent.getMessage());
        }
    }
}
