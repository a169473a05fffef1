/** What concerns the whole floor: lines to Asterisk servers, plans, timers, the memory it opens with. */
@NullMarked
package org.indexus.callcenter.engine.event.floor;

import org.jspecify.annotations.NullMarked;
