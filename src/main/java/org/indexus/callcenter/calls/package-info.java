/**
 * Calls as people look at them: the log, one call with its timeline and recording, what was written about it, and what may be
 * done to it. Rows come from history; what is newer on the floor is laid over them.
 */
@NullMarked
package org.indexus.callcenter.calls;

import org.jspecify.annotations.NullMarked;
