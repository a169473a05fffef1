/**
 * The shell round the engine: one writer for the whole floor, timers, the way of effects to Asterisk, history and browsers,
 * and recovery after a restart. It declares the interfaces that its neighbours implement, so that it knows none of them.
 */
@NullMarked
package org.indexus.callcenter.runtime;

import org.jspecify.annotations.NullMarked;
