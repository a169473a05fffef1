package org.indexus.callcenter.access.gate;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of door a request knocks at. Paths are relative to the context root, decoded by the container. */
public final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    public static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    /** By its path: an {@code Upgrade} header, which anybody may send anywhere, makes no socket of a resource. */
    public static boolean isSocket(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/ws/") || path.startsWith("/omnifaces.push/");
    }

    /** Style sheets, scripts and pictures, for anybody and without asking the database. */
    public static boolean isStatic(HttpServletRequest request) {
        String path = of(request);
        return path.startsWith("/jakarta.faces.resource/") || path.equals("/favicon.ico");
    }
}
