package org.indexus.callcenter.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.omnifaces.eventlistener.CallbackPhaseListener;

/**
 * What a page refuses while it is opened, an id in the address that nobody has above all, reaches the browser as the status
 * of its {@link Problem}: it is no fault of ours. What the page had asked to be drawn with it (OmniFaces' scripts of its beans, in any
 * order) is not drawn into the error page.
 */
public class PageProblems extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            Optional<Problem> problem = Problems.refusal(failed);
            if (problem.isEmpty() || response.isCommitted()) {
                throw failed;
            }
            response.sendError(statusOf(problem.get()));
        } finally {
            request.removeAttribute(CallbackPhaseListener.class.getName());
        }
    }

    /** Browsers have no page for the finer ones. */
    private static int statusOf(Problem problem) {
        return switch (problem.status()) {
            case 403, 404, 503 -> problem.status();
            default -> HttpServletResponse.SC_BAD_REQUEST;
        };
    }
}
