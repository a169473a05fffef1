package org.indexus.callcenter.engine.plan;

/** Where a caller may be sent: by a DID route, a key of a menu, or a queue that cannot serve the caller. */
public enum DestinationType {
    /** Into a queue. */
    QUEUE,
    /** Into an IVR menu. */
    MENU,
    /** On to a DID route, with its hours and what it gives to the call. */
    ROUTE,
    /** To one agent's own line. */
    AGENT,
    /** To an extension of Asterisk's dialplan. */
    EXTENSION,
    /** To an external number, out through a trunk. */
    EXTERNAL,
    /** A spoken message, then we hang up. */
    MESSAGE,
    /** Nowhere: the caller waits on. Of queues only. */
    WAIT_ON,
    /** The same menu again. Of menus only. */
    REPEAT,
    /** The menu before this one. Of menus only. */
    BACK,
    /** The first menu of the call. Of menus only. */
    TOP;

    /** Whether it stays within the menu that it belongs to, or goes back on the way that the caller came. */
    public boolean isWithinMenus() {
        return this == REPEAT || this == BACK || this == TOP;
    }
}
