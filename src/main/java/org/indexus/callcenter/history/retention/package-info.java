/**
 * How long calls, agents' statuses and the rest are kept, and what takes them away: old months, and the names of customers who are
 * to be forgotten.
 */
@NullMarked
package org.indexus.callcenter.history.retention;

import org.jspecify.annotations.NullMarked;
