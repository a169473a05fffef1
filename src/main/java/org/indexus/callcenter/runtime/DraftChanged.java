package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.id.AgentId;

/** What is typed or written about a call changed; fired in the transaction, to be observed after its success. */
public record DraftChanged(AgentId agent, CallDraft draft) {}
