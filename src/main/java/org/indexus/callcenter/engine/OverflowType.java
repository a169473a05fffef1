package org.indexus.callcenter.engine;

/** Where a caller goes who leaves a queue unserved. */
public enum OverflowType {
    /** Into another queue. */
    QUEUE,
    /** To an extension of Asterisk's dialplan. */
    EXTENSION,
    /** To an external number, through Asterisk's dialplan. */
    EXTERNAL,
    /** A spoken message, then we hang up. */
    MESSAGE,
    /** Nowhere: the caller waits on. */
    WAIT_ON
}
