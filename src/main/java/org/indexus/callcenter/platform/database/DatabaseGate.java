package org.indexus.callcenter.platform.database;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;

/** Answers 503 while the database is away, quickly, instead of letting every page fail in its own way. */
public class DatabaseGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    /** Payara's own paths live in the application if it is deployed at the root. */
    private static final List<String> OPEN =
            List.of("/jakarta.faces.resource/", "/favicon.ico", "/health", "/metrics", "/openapi");

    @Inject
    private transient Database database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (database.isReady() || needsNoDatabase(request)) {
            chain.doFilter(request, response);
        } else {
            Unavailable.answer(request, response);
        }
    }

    private static boolean needsNoDatabase(HttpServletRequest request) {
        return OPEN.stream().anyMatch(request.getServletPath()::startsWith);
    }
}
