package org.indexus.callcenter.engine;

/** A channel on one Asterisk server; the id is unique there only. */
public record ChannelRef(ConnectionId connection, String id) {}
