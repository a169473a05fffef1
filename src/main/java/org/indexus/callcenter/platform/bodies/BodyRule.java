package org.indexus.callcenter.platform.bodies;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/**
 * What is taken from this request: a form, JSON, or an upload, which is not kept in memory.
 *
 * @param most bytes of the whole body
 * @param field bytes of one field of a form
 */
record BodyRule(Kind kind, long most, int field) {

    enum Kind {
        FORM,
        JSON,
        UPLOAD,
        REFUSED
    }

    private static final int KIB = 1024;

    /** The only form for strangers is that of the login page. */
    private static final BodyRule STRANGERS_FORM = new BodyRule(Kind.FORM, 64 * KIB, 8 * KIB);

    /** Pages say themselves what their fields take; certificates are the longest. */
    private static final BodyRule FORM = new BodyRule(Kind.FORM, KIB * KIB, 128 * KIB);

    private static final BodyRule JSON = new BodyRule(Kind.JSON, KIB * KIB, 0);

    /** What a resource takes of it, it says itself: audio 20 MiB, lists less. */
    private static final BodyRule UPLOAD = new BodyRule(Kind.UPLOAD, 22L * KIB * KIB, 0);

    private static final BodyRule NOTHING = new BodyRule(Kind.REFUSED, 0, 0);

    static BodyRule of(HttpServletRequest request) {
        String type = requireNonNullElse(request.getContentType(), "").toLowerCase(Locale.ROOT);
        boolean isForm = type.startsWith("application/x-www-form-urlencoded");
        boolean isMultipart = type.startsWith("multipart/");
        if (request.getUserPrincipal() == null) {
            return isMultipart ? NOTHING : STRANGERS_FORM;
        }
        if (isApi(request)) {
            return type.isEmpty() || type.matches("[a-z]+/([a-z.-]+\\+)?json\\b.*") ? JSON : UPLOAD;
        }
        return isForm || !isMultipart ? FORM : UPLOAD;
    }

    static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getServletPath().startsWith("/api/");
    }
}
