/**
 * Figures of the day and what agents did in it, counted from rows when somebody looks.
 */
@NullMarked
package org.indexus.callcenter.history.figures;

import org.jspecify.annotations.NullMarked;
