package org.indexus.callcenter.runtime;

import org.indexus.callcenter.engine.id.AgentRef;
import org.indexus.callcenter.engine.model.Verdict;

/**
 * Keeps what agents type about calls while they type it; implemented by the feature {@code calls}. Blocks. Whoever shows a
 * draft hears of each change by {@link DraftChanged}.
 */
public interface DraftStore {

    /** The longest notes about a call, in characters. */
    int LONGEST_NOTES = 10_000;

    /** Keeps the draft unless a later change is kept already. OK is told after the commit. */
    Verdict keep(AgentRef by, CallDraft draft);
}
