package org.indexus.callcenter.engine.model;

/**
 * Whom an agent wants to send a caller to, as a client names it.
 *
 * @param ref id or code, of an agent the username; for EXTENSION and NUMBER what is dialled
 */
public record TransferTarget(Type type, String ref) {

    /** What can be dialled. */
    public static final String NUMBER = "[+]?[0-9*#]{1,32}";

    /** The kinds; the names are those of the API. */
    public enum Type {
        AGENT,
        QUEUE,
        MENU,
        ROUTE,
        EXTENSION,
        NUMBER
    }
}
