/**
 * Inbound queues as administrators configure them, and their members. What stands in a queue at a moment is a waiting
 * line and belongs to the floor.
 */
@NullMarked
package org.indexus.callcenter.queues;

import org.jspecify.annotations.NullMarked;
