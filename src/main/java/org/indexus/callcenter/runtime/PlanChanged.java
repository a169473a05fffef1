package org.indexus.callcenter.runtime;

import java.util.UUID;
import org.indexus.callcenter.engine.event.Event;

/**
 * CDI event, fired in the transaction that changes a plan; {@link PlanChanges} posts it after the commit.
 *
 * @param subject whose plan it is
 * @param revision from the database's {@code plan_revision}, taken while the subject is locked, so that the numbers of one
 *     subject rise in the order of the commits
 * @param plan one of {@code PlanEvents}
 */
public record PlanChanged(UUID subject, long revision, Event plan) {}
