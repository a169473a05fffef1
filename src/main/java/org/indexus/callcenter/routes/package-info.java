/** DID routes: which dialled number leads to which queue. The matching itself is the floor's. */
@NullMarked
package org.indexus.callcenter.routes;

import org.jspecify.annotations.NullMarked;
