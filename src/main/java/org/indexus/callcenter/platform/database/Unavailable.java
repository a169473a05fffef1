package org.indexus.callcenter.platform.database;

import jakarta.json.Json;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.indexus.callcenter.platform.problems.Problem;

/** The answer while the database is away: a problem for programs, a page that reloads itself for people. */
public final class Unavailable {

    private static final String DETAIL = "The database is not available; the application goes on by itself when it is.";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8"><meta http-equiv="refresh" content="3">
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
            <title>INDEXUS Call Centre: waiting for the database</title>
            <style>body{font-family:system-ui,sans-serif;max-width:32rem;margin:20vh auto;padding:0 1rem;line-height:1.5}</style>
            </head>
            <body>
            <h1>Waiting for the database</h1>
            <p>The call centre is running, but its database cannot be reached. This page goes on by itself as soon as it can.</p>
            </body>
            </html>
            """;

    private Unavailable() {}

    public static void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", "3");
        response.setHeader("Cache-Control", "no-store");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var isApi = request.getServletPath().equals("/api")
                || request.getServletPath().startsWith("/api/");
        response.setContentType(isApi ? Problem.MEDIA_TYPE : "text/html");
        response.getWriter().write(isApi ? problem() : PAGE);
    }

    private static String problem() {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", "Service Unavailable")
                .add("status", HttpServletResponse.SC_SERVICE_UNAVAILABLE)
                .add("detail", DETAIL)
                .add("code", "UNAVAILABLE")
                .add("errors", Json.createArrayBuilder())
                .build()
                .toString();
    }
}
