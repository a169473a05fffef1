/**
 * The floor's memory: facts become rows, and what a restart needs is read back. Nothing on the floor waits for it. Below are the
 * rows and what they hold; the journal on the way to them; the log of calls; figures of today; how long everything is kept; and what
 * the floor itself needs, its lock and its memory. Each knows only those before it.
 */
@NullMarked
package org.indexus.callcenter.history;

import org.jspecify.annotations.NullMarked;
