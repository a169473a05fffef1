/**
 * Takes the facts of the floor and sees that each becomes a row. While the database is away, facts lie in a file of this node until it
 * is back; what it refuses for its content is set aside.
 */
@NullMarked
package org.indexus.callcenter.history.journal;

import org.jspecify.annotations.NullMarked;
