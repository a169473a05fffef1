/**
 * The managed executors, one for each kind of work, and the order in which their tasks run: one by one, or in lanes.
 */
@NullMarked
package org.indexus.callcenter.platform.concurrent;

import org.jspecify.annotations.NullMarked;
