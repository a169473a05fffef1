/** One agent's duty: Available, Offered, Busy, WrapUp, OnBreak, Offline; one file a state. */
@NullMarked
package org.indexus.callcenter.engine.agent;

import org.jspecify.annotations.NullMarked;
