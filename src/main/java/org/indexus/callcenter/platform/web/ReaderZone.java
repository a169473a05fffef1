package org.indexus.callcenter.platform.web;

import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.omnifaces.util.Faces;

/** The zone of whoever reads a page, which page.js keeps in a cookie: days begin there as the rows of lists show it. */
public final class ReaderZone {

    private static final String COOKIE = "zone";

    private ReaderZone() {}

    /** The server's where there is no page, and until the browser has told. */
    public static ZoneId get() {
        return of(FacesContext.getCurrentInstance() == null ? null : Faces.getRequestCookie(COOKIE));
    }

    static ZoneId of(@Nullable String told) {
        try {
            return told == null || told.isEmpty() ? ZoneId.systemDefault() : ZoneId.of(told);
        } catch (DateTimeException unknown) {
            return ZoneId.systemDefault();
        }
    }
}
