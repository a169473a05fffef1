package org.indexus.callcenter.prompts;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Notes where this application is reached, for the addresses of prompts: no standard tells a server's port. */
@WebListener
public class OwnPlace implements ServletContextListener, ServletRequestListener {

    @Inject
    private MediaAddresses addresses;

    @Override
    public void contextInitialized(ServletContextEvent started) {
        addresses.learnContextPath(started.getServletContext().getContextPath());
    }

    @Override
    public void requestInitialized(ServletRequestEvent came) {
        if (!came.getServletRequest().isSecure()) {
            addresses.learnPort(came.getServletRequest().getLocalPort());
        }
    }
}
