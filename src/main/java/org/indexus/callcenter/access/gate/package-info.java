/**
 * What stands before every page, resource and socket: {@link org.indexus.callcenter.access.gate.Rules}, the one table that says which
 * path needs which role. A path that is not in the table does not exist.
 */
@NullMarked
package org.indexus.callcenter.access.gate;

import org.jspecify.annotations.NullMarked;
