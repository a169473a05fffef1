package org.indexus.callcenter.engine;

/** An event whose sender wants a {@link Verdict}: a button, a REST call. */
public interface Request extends Event {}
