package org.indexus.callcenter.runtime;

/**
 * CDI event: the floor takes events from now on; its memory is loaded and the plans are in. Whoever has something to announce
 * (an open socket) does so now, since everything posted before was ignored.
 */
public record FloorOpened(long epoch) {}
