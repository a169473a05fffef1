/**
 * The floor's memory: facts become rows, and what a restart needs is read back. Nothing on the floor waits for it; while the
 * database is away, facts lie in a file of this node until it is back. It also holds the lock that makes one node the leader.
 */
@NullMarked
package org.indexus.callcenter.history;

import org.jspecify.annotations.NullMarked;
