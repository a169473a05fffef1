package org.indexus.callcenter.platform.bodies;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the body of a request, within its {@link BodyRule}, before anything behind it does. Stands behind the gatekeeper:
 * of whoever is turned away nothing is read at all.
 */
public class RequestBodies extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = System.getLogger(RequestBodies.class.getName());

    /** So many threads at most wait for small bodies; the server has 50 and more. */
    private static final int SLOTS = 16;

    private static final int UPLOAD_SLOTS = 8;
    private static final Duration UNHURRIED = Duration.ofSeconds(1);
    private static final Duration UNHURRIED_UPLOAD = Duration.ofMinutes(2);

    /** For the body of a form or JSON, and a second more for each 64 KiB. */
    private static final Duration IN_TIME = Duration.ofSeconds(10);

    private static final int PIECE = 8192;
    private static final int PER_SECOND = 64 * 1024;

    private final transient BodySlots slots = new BodySlots(SLOTS, UNHURRIED);
    private final transient BodySlots uploads = new BodySlots(UPLOAD_SLOTS, UNHURRIED_UPLOAD);

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            requireNoNul(request);
            if (!hasBody(request)) {
                chain.doFilter(request, response);
                return;
            }
            BodyRule rule = allowed(request);
            if (rule.kind() == BodyRule.Kind.UPLOAD) {
                upload(request, response, chain);
            } else {
                chain.doFilter(read(request, rule), response);
            }
        } catch (BodyRefused refused) {
            refused.answer(request, response);
        }
    }

    private static void requireNoNul(HttpServletRequest request) throws BodyRefused {
        String query = request.getQueryString();
        if (request.getRequestURI().contains("%00") || (query != null && query.contains("%00"))) {
            throw BodyRefused.malformed("The address must not contain the NUL character.");
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static BodyRule allowed(HttpServletRequest request) throws BodyRefused {
        BodyRule rule = BodyRule.of(request);
        if (rule.kind() == BodyRule.Kind.REFUSED) {
            throw BodyRefused.kind();
        }
        if (request.getContentLengthLong() > rule.most()) {
            throw BodyRefused.tooLarge(rule.most());
        }
        return rule;
    }

    /** What it reads and when is its own affair; it may be pushed out when others wait. */
    private void upload(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        BodySlots.Slot slot = enter(uploads, request);
        try (slot) {
            chain.doFilter(request, response);
        }
    }

    private ReadRequest read(HttpServletRequest request, BodyRule rule) throws IOException {
        byte[] body = bytes(request, rule);
        if (rule.kind() == BodyRule.Kind.JSON) {
            JsonShape.require(body);
            return new ReadRequest(request, body, Map.of());
        }
        return new ReadRequest(request, body, FormFields.of(body, rule.field()));
    }

    /** What came together with the head of the request needs no slot. */
    private byte[] bytes(HttpServletRequest request, BodyRule rule) throws IOException {
        ServletInputStream input = request.getInputStream();
        long declared = request.getContentLengthLong();
        if (declared > 0 && input.available() >= declared) {
            return input.readNBytes((int) declared);
        }
        BodySlots.Slot slot = enter(slots, request);
        try (slot) {
            return receive(input, rule);
        } catch (BodyRefused refused) {
            throw refused;
        } catch (IOException broken) {
            LOG.log(Level.DEBUG, "a body ended early", broken);
            throw BodyRefused.gone();
        }
    }

    private static byte[] receive(ServletInputStream input, BodyRule rule) throws IOException {
        Instant start = Instant.now();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        for (int n = input.read(piece); n >= 0; n = input.read(piece)) {
            body.write(piece, 0, n);
            if (body.size() > rule.most()) {
                throw BodyRefused.tooLarge(rule.most());
            }
            if (start.plus(IN_TIME).plusSeconds(body.size() / PER_SECOND).isBefore(Instant.now())) {
                throw BodyRefused.tooSlow();
            }
        }
        return body.toByteArray();
    }

    private static BodySlots.Slot enter(BodySlots slots, HttpServletRequest request) throws BodyRefused {
        Optional<BodySlots.Slot> slot = slots.enter(request.getRemoteAddr(), Instant.now());
        return slot.orElseThrow(BodyRefused::busy);
    }
}
