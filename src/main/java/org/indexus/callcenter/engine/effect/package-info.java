/** What the engine wants done or known after a turn: commands, facts, timers. */
@NullMarked
package org.indexus.callcenter.engine.effect;

import org.jspecify.annotations.NullMarked;
