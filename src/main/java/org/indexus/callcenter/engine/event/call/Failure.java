package org.indexus.callcenter.engine.event.call;

/** Why a command had no effect. */
public enum Failure {
    /** What it acts on is gone: news, not an error. */
    GONE,
    /** Asterisk refused. */
    REFUSED,
    /** Time-out or broken connection, and a second look did not tell either. */
    UNKNOWN
}
