package org.indexus.callcenter.access;

import jakarta.servlet.http.HttpServletRequest;

/** What kind of door a request knocks at. Paths are relative to the context root, decoded by the container. */
final class Paths {

    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        String path = info == null ? request.getServletPath() : request.getServletPath() + info;
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    static boolean isApi(HttpServletRequest request) {
        String path = of(request);
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isSocket(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
                || of(request).startsWith("/ws/");
    }

    /** Style sheets, scripts and pictures, for anybody and without asking the database. */
    static boolean isStatic(HttpServletRequest request) {
        return of(request).startsWith("/jakarta.faces.resource/");
    }
}
