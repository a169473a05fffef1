package org.indexus.callcenter.prompts;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hands prompts to Asterisk, which does not sign in: the address itself says that we made it. 403 for an altered or an old
 * one, 404 when the prompt has gone.
 */
public class MediaServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile(
            "/([0-9]{1,12})/([A-Za-z0-9_-]{1,64})/(([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})-([0-9a-f]{16})\\.wav)");
    private static final int EXPIRY = 1;
    private static final int SIGNATURE = 2;
    private static final int FILE = 3;
    private static final int VARIANT = 4;
    private static final int HASH = 5;

    @Inject
    private transient MediaAddresses addresses;

    @Inject
    private transient Prompts prompts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(String.valueOf(request.getPathInfo()));
        Optional<Long> left = path.matches()
                ? addresses.secondsLeft(path.group(EXPIRY), path.group(SIGNATURE), path.group(FILE))
                : Optional.empty();
        if (left.isEmpty()) {
            tell(response, HttpServletResponse.SC_FORBIDDEN, "This address is not ours, or no longer valid.");
            return;
        }
        String tag = "\"" + path.group(HASH) + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, max-age=" + left.get());
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        send(prompts.audio(UUID.fromString(path.group(VARIANT)), path.group(HASH)), response);
    }

    private static void send(Optional<byte[]> audio, HttpServletResponse response) throws IOException {
        if (audio.isEmpty()) {
            response.setHeader("Cache-Control", "no-store");
            tell(response, HttpServletResponse.SC_NOT_FOUND, "This prompt was changed or deleted.");
            return;
        }
        response.setContentType("audio/wav");
        response.setContentLength(audio.get().length);
        response.getOutputStream().write(audio.get());
    }

    private static void tell(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(words);
    }
}
