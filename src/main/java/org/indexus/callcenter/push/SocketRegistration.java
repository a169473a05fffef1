package org.indexus.callcenter.push;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.util.EnumSet;

/**
 * Opens {@code /ws/inbound-calls} when the application starts. By program: on this server an annotated endpoint is now and
 * then not found for the whole life of the application. The {@link Handshake} is put before the container's own filter.
 */
@WebListener
public class SocketRegistration implements ServletContextListener {

    static final String PATH = "/ws/inbound-calls";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        var handshake = context.addFilter("inbound-calls-handshake", Handshake.class);
        handshake.setAsyncSupported(true);
        handshake.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, PATH);
        ServerContainer sockets = (ServerContainer) context.getAttribute(ServerContainer.class.getName());
        try {
            sockets.addEndpoint(ServerEndpointConfig.Builder.create(InboundCallsEndpoint.class, PATH)
                    .build());
        } catch (DeploymentException broken) {
            throw new IllegalStateException("No socket for the agents", broken);
        }
    }
}
