package org.indexus.callcenter.catalogues;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;

/** Why an agent is on a break. */
@Entity
@Table(name = "break_reasons")
public class BreakReason extends CatalogueEntry {

    /** The floor puts an agent on this break after too many missed offers. */
    public static final String NO_ANSWER = "NO_ANSWER";

    /** The same, when the last one failed because Asterisk cannot reach the agent's phone. */
    public static final String PHONE_UNREACHABLE = "PHONE_UNREACHABLE";

    private static final Set<String> FIXED = Set.of(NO_ANSWER, PHONE_UNREACHABLE);

    /** Whether the floor itself needs it. */
    public boolean isFixed() {
        return FIXED.contains(getCode());
    }
}
