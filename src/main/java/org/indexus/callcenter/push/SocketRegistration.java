package org.indexus.callcenter.push;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import org.omnifaces.cdi.push.Socket;
import org.omnifaces.cdi.push.SocketEndpoint;

/**
 * Opens {@code /ws/inbound-calls} and the sockets of pages when the application starts. By program: on this server an annotated
 * endpoint is now and then not found for the whole life of the application.
 */
@WebListener
public class SocketRegistration implements ServletContextListener {

    static final String PATH = "/ws/inbound-calls";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        ServerContainer sockets = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(InboundCallsEndpoint.class, PATH)
                    .build());
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(PageSocket.class, SocketEndpoint.URI_TEMPLATE)
                    .build());
        } catch (DeploymentException broken) {
            throw new IllegalStateException("No socket for the agents", broken);
        }
        // so OmniFaces takes its endpoint for registered, and opens none that does not ask who is there
        context.setAttribute(Socket.class.getName(), true);
    }
}
