/**
 * Who is offered the next call: one strategy, one file.
 */
@NullMarked
package org.indexus.callcenter.engine.routing;

import org.jspecify.annotations.NullMarked;
