/** Where a dialled number leads: patterns and the table of routes. */
@NullMarked
package org.indexus.callcenter.engine.did;

import org.jspecify.annotations.NullMarked;
