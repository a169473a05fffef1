/**
 * What calls and agents are, as values: cards, phases, outcomes, places; and the {@link org.indexus.callcenter.engine.model.Moment}
 * in which a rule decides. Without rules of its own.
 */
@NullMarked
package org.indexus.callcenter.engine.model;

import org.jspecify.annotations.NullMarked;
