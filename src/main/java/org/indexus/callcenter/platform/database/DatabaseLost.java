package org.indexus.callcenter.platform.database;

/** The watch connection is gone: the gate is closed until {@link DatabaseReady} comes. */
public record DatabaseLost(String reason) {}
