package org.indexus.callcenter.catalogues;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Why an agent is on a break. */
@Entity
@Table(name = "break_reasons")
public class BreakReason extends CatalogueEntry {

    /** The floor puts an agent on this break after too many missed offers. */
    public static final String NO_ANSWER = "NO_ANSWER";

    /** Whether the floor itself needs it. */
    public boolean isFixed() {
        return getCode().equals(NO_ANSWER);
    }
}
