package org.indexus.callcenter.engine.event;

import org.indexus.callcenter.engine.model.Verdict;

/** An event whose sender wants a {@link Verdict}: a button, a REST call. */
public interface Request extends Event {}
