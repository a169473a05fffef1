/**
 * What the floor itself needs of the database: the lock that makes one node the leader, and what it must know after a restart.
 */
@NullMarked
package org.indexus.callcenter.history.floor;

import org.jspecify.annotations.NullMarked;
