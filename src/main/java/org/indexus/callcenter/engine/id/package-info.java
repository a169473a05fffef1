/** Ids and references, and the names of our channels and bridges in Asterisk. */
@NullMarked
package org.indexus.callcenter.engine.id;

import org.jspecify.annotations.NullMarked;
