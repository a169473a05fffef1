package org.indexus.callcenter.engine.id;

/** A channel on one Asterisk server; the id is unique there only. */
public record ChannelRef(ConnectionId connection, String id) {}
