package org.indexus.callcenter.push;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.MessageHandler;
import jakarta.websocket.PongMessage;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.signin.Grants;
import org.indexus.callcenter.engine.id.AgentRef;
import org.jspecify.annotations.Nullable;

/** The container's end of {@code /ws/inbound-calls}: one instance per socket, which joins its agent's {@link AgentSession}. */
public class InboundCallsEndpoint extends Endpoint {

    private static final Logger LOG = Logger.getLogger(InboundCallsEndpoint.class.getName());

    private @Nullable AgentSession desk;
    private @Nullable AgentSocket socket;
    private @Nullable Grant grant;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        ContainerWire wire = new ContainerWire(
                session, CDI.current().select(PushMetrics.class).get()::frame);
        if (!(session.getUserPrincipal() instanceof SocketPrincipal principal) || !principal.isAgent()) {
            wire.close(AgentSocket.NO_PROFILE, "No agent profile");
            return;
        }
        AgentRef agent = principal.agent();
        AgentSocket opened = new AgentSocket(agent, wire, principal.grant()::isValid, System::nanoTime);
        AgentSession own = CDI.current().select(AgentSessions.class).get().deskOf(agent.id());
        if (!grants().openDesk(principal.grant(), () -> own.signOut(opened))) {
            wire.close(AgentSocket.POLICY, AgentSocket.TOO_MANY);
            return;
        }
        grant = principal.grant();
        socket = opened;
        desk = own;
        session.setMaxIdleTimeout(0);
        session.addMessageHandler(
                String.class, new Incoming(text -> own.receive(opened, ClientMessage.read(text, agent))));
        session.addMessageHandler(ByteBuffer.class, (MessageHandler.Partial<ByteBuffer>) (bytes, last) -> {
            if (last) {
                own.receive(opened, ClientMessage.bad());
            }
        });
        session.addMessageHandler(PongMessage.class, (MessageHandler.Whole<PongMessage>) pong -> opened.heard());
        own.join(opened);
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (desk != null && socket != null) {
            desk.leave(socket);
        }
        if (grant != null) {
            grants().close(grant);
        }
    }

    private static Grants grants() {
        return CDI.current().select(Grants.class).get();
    }

    @Override
    public void onError(Session session, Throwable failure) {
        LOG.log(Level.FINE, "An agent's socket failed", failure);
        try {
            session.close();
        } catch (IOException | IllegalStateException closed) {
            LOG.log(Level.FINE, "The socket was closed already", closed);
        }
        onClose(session, new CloseReason(CloseReason.CloseCodes.CLOSED_ABNORMALLY, ""));
    }
}
