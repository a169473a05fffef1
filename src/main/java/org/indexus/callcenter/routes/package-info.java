/**
 * DID routes: which dialled number leads where, and what it gives to the call; from and to a spreadsheet; and who would get a
 * call. The matching itself is the floor's.
 */
@NullMarked
package org.indexus.callcenter.routes;

import org.jspecify.annotations.NullMarked;
