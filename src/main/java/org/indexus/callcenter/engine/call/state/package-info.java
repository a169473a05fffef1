/** The states of a call, one file each, and what several of them do alike. */
@NullMarked
package org.indexus.callcenter.engine.call.state;

import org.jspecify.annotations.NullMarked;
