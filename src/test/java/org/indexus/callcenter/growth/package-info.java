/**
 * Lists at the size that some years bring: a million calls, eight million entries of timelines, half a million customers.
 * {@link org.indexus.callcenter.growth.GrowthBench} makes the database and the table of docs/performance.md.
 */
@NullMarked
package org.indexus.callcenter.growth;

import org.jspecify.annotations.NullMarked;
