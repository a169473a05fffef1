package org.indexus.callcenter.access.gate;

import static jakarta.servlet.http.HttpServletResponse.SC_NOT_FOUND;
import static jakarta.servlet.http.HttpServletResponse.SC_UNAUTHORIZED;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.indexus.callcenter.platform.json.JsonBinding;
import org.indexus.callcenter.platform.problems.Problem;

/** How to say no: a problem to programs, the way to the login page to people, a bare status to sockets. */
final class Refusal {

    private Refusal() {}

    static void notSignedIn(HttpServletRequest request, HttpServletResponse response, boolean exists)
            throws IOException {
        if (Paths.isApi(request) || Paths.isSocket(request)) {
            response.setHeader("WWW-Authenticate", "Bearer realm=\"INDEXUS\"");
            of(SC_UNAUTHORIZED, request, response);
        } else if (!exists) {
            of(SC_NOT_FOUND, request, response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            tellPage(response);
        } else {
            redirect(response, loginPath(request));
        }
    }

    static void of(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!Paths.isApi(request)) {
            response.sendError(status);
            return;
        }
        response.setStatus(status);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(JsonBinding.jsonb().toJson(Problem.of(status, detail(status))));
    }

    private static String detail(int status) {
        return switch (status) {
            case SC_UNAUTHORIZED ->
                "Send a valid token: Authorization: Bearer … (the session of the pages is for GET only).";
            case SC_NOT_FOUND -> "There is nothing at this path.";
            default -> "Your roles do not allow this.";
        };
    }

    /** Comes back after signing in, if that was a page to come back to. */
    private static String loginPath(HttpServletRequest request) {
        String login = request.getContextPath() + "/login";
        String path = Paths.of(request);
        if (path.equals("/")) {
            return login;
        }
        String query = query(request, path);
        return login + "?from=" + URLEncoder.encode(path + query, StandardCharsets.UTF_8);
    }

    /** A form is posted to the address of its page; which thing the page showed, its own address says. */
    private static String query(HttpServletRequest request, String path) {
        if (request.getMethod().equals("GET")) {
            return request.getQueryString() == null ? "" : "?" + request.getQueryString();
        }
        String page = request.getHeader("Referer");
        int query = page == null ? -1 : page.indexOf('?');
        boolean same = query > 0 && page.substring(0, query).endsWith(request.getContextPath() + path);
        return same ? page.substring(query) : "";
    }

    /** Relative, so that it is right behind a TLS proxy, too. */
    private static void redirect(HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader("Location", path);
    }

    /** The page stays, with all that is typed into it: its script (forms.js) says that the session is over, and shows the way. */
    private static void tellPage(HttpServletResponse response) throws IOException {
        response.setContentType("text/xml");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><changes>"
                        + "<extension id=\"indexus-signed-out\"/></changes></partial-response>");
    }
}
