/** Who is offered the next call: one strategy, one file; and where an arriving call goes. */
@NullMarked
package org.indexus.callcenter.engine.routing;

import org.jspecify.annotations.NullMarked;
