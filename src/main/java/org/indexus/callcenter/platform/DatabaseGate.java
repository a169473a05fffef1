package org.indexus.callcenter.platform;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers 503 while the database is away, quickly, instead of letting every page fail in its own way. */
public class DatabaseGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient Database database;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (database.isReady() || isStatic(request)) {
            chain.doFilter(request, response);
        } else {
            Unavailable.answer(request, response);
        }
    }

    private static boolean isStatic(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource/");
    }
}
