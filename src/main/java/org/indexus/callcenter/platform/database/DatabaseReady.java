package org.indexus.callcenter.platform.database;

/**
 * The schema is migrated and validated. Fired as a CDI event on a managed thread, at the start and after each loss,
 * before the gate opens: observers may use JPA, should be quick, and must bear being called again.
 */
public record DatabaseReady(boolean first) {}
