package org.indexus.callcenter.push;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.indexus.callcenter.access.identity.Grant;
import org.indexus.callcenter.access.signin.Grants;
import org.jspecify.annotations.Nullable;
import org.omnifaces.cdi.push.SocketEndpoint;

/** The socket of a page ({@code o:socket}), which ends with what let its reader in and counts as one of the reader's. */
public class PageSocket extends SocketEndpoint {

    private static final Logger LOG = System.getLogger(PageSocket.class.getName());

    private @Nullable Grant grant;

    @Override
    public void onOpen(Session session, EndpointConfig config) {
        if (!(session.getUserPrincipal() instanceof SocketPrincipal principal)) {
            close(session, AgentSocket.SIGNED_OUT);
        } else if (!grants().openPage(principal.grant(), () -> close(session, AgentSocket.SIGNED_OUT))) {
            close(session, AgentSocket.TOO_MANY);
        } else {
            grant = principal.grant();
            super.onOpen(session, config);
        }
    }

    @Override
    public void onClose(Session session, CloseReason reason) {
        if (grant != null) {
            grants().close(grant);
            super.onClose(session, reason);
        }
    }

    private static Grants grants() {
        return CDI.current().select(Grants.class).get();
    }

    private static void close(Session session, String why) {
        try {
            session.close(new CloseReason(CloseCodes.VIOLATED_POLICY, why));
        } catch (IOException | IllegalStateException closed) {
            LOG.log(Level.DEBUG, "the socket was closed already", closed);
        }
    }
}
