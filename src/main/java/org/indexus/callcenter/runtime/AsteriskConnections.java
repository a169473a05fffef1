package org.indexus.callcenter.runtime;

import java.util.List;
import java.util.Map;
import org.indexus.callcenter.engine.id.ConnectionId;

/**
 * The lines to the Asterisk servers, for those who configure and watch them; implemented by the door. The settings send
 * every plan at opening and after each change.
 */
public interface AsteriskConnections {

    /** Opens, changes or (when disabled) closes a line. Returns at once. */
    void apply(ConnectionPlan plan);

    /** Closes and forgets a line. */
    void remove(ConnectionId connection);

    /** The live state; DISABLED for an unknown connection. */
    ConnectionStatus status(ConnectionId connection);

    /** Tries an unsaved plan, with an application name of its own so that no live socket is replaced. Blocks some seconds. */
    ConnectionTest test(ConnectionPlan plan);

    /**
     * Places a call to {@code destination} in the plan's test context, as a caller would. Blocks until Asterisk has taken it.
     *
     * @throws IllegalStateException with a message for people when the connection is away or Asterisk refuses
     */
    void placeTestCall(ConnectionId connection, String destination);

    /** By the names of the connected servers that can have none of our prompts: why. */
    Map<String, String> withoutPrompts();

    /** The names of the connected servers that know no such phone, like {@code PJSIP/eva}. Those that do not answer are not among them. */
    List<String> without(String phone);

    /** Takes the application's name back at once after it was replaced. */
    void reconnect(ConnectionId connection);
}
