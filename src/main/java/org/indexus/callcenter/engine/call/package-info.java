/**
 * One caller's life: HearingNotice, InMenu, Welcomed, Waiting, Offered, Connecting, Talking, Held, Parting, Ended; one file a
 * state. States are values: they answer an event with a step, and never touch anything.
 */
@NullMarked
package org.indexus.callcenter.engine.call;

import org.jspecify.annotations.NullMarked;
