package org.indexus.callcenter.engine.id;

/** A queue as facts and records name it, so that a log entry stays readable when the queue has changed. */
public record QueueRef(QueueId id, String code, String name) {}
