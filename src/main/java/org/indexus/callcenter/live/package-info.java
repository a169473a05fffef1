/**
 * The floor as a supervisor watches it: queues, agents and calls as they are now, and today's figures. Drawn from the
 * floor's view, so that a page opened late shows the same as one open for hours.
 */
@NullMarked
package org.indexus.callcenter.live;

import org.jspecify.annotations.NullMarked;
