/** The waiting lines: who stands where. */
@NullMarked
package org.indexus.callcenter.engine.line;

import org.jspecify.annotations.NullMarked;
