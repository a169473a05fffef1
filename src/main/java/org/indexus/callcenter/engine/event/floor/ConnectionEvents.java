package org.indexus.callcenter.engine.event.floor;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.InOrder;
import org.indexus.callcenter.engine.model.PhoneState;
import org.jspecify.annotations.Nullable;

/** What happens to the line to an Asterisk server. */
public final class ConnectionEvents {

    private ConnectionEvents() {}

    /** The event socket is gone or silent. Its calls stay in Asterisk; nobody is offered one until it is back. */
    public record ConnectionLost(ConnectionId connection) implements Event {}

    /**
     * All phones that an Asterisk server knows, as they are now. The door posts it before {@link ConnectionRestored}.
     *
     * @param phones by device, {@code PJSIP/eva}
     */
    public record PhonesFound(ConnectionId connection, Map<String, PhoneState> phones) implements Event {
        public PhonesFound {
            phones = InOrder.copyOf(phones);
        }
    }

    /** A phone is in use, or not any more, or came or went, whoever it talks to. */
    public record PhoneSeen(ConnectionId connection, String phone, PhoneState state) implements Event {}

    /**
     * The event socket is open again, and this is what Asterisk has. The floor adopts, repairs or ends every call of this
     * server, and takes down what nobody owns. The door posts it before the events that came in meanwhile.
     *
     * @param callers every foreign channel in our application, as it would arrive now
     * @param legs channels of ours with whether each is answered and in our application
     * @param bridges bridges of ours with the channels in each
     * @param startedAt when the Asterisk server was started, by our clock; {@code null} when it does not tell
     */
    public record ConnectionRestored(
            ConnectionId connection,
            List<CallArrived> callers,
            Map<String, Boolean> legs,
            Map<String, Set<String>> bridges,
            @Nullable Instant startedAt)
            implements Event {
        public ConnectionRestored {
            callers = List.copyOf(callers);
            legs = InOrder.copyOf(legs);
            bridges = InOrder.copyOf(bridges);
        }

        public ConnectionRestored(
                ConnectionId connection,
                List<CallArrived> callers,
                Map<String, Boolean> legs,
                Map<String, Set<String>> bridges) {
            this(connection, callers, legs, bridges, null);
        }
    }
}
