/**
 * Facts as rows and rows as cards again, a class for each table: {@link org.indexus.callcenter.history.rows.Batch} writes, {@link
 * org.indexus.callcenter.history.rows.CallReader} reads.
 */
@NullMarked
package org.indexus.callcenter.history.rows;

import org.jspecify.annotations.NullMarked;
