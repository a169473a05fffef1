/**
 * Whether there is a database: brought up to date and compared with the entities at the start, watched afterwards. While it is away,
 * the gate answers for everybody.
 */
@NullMarked
package org.indexus.callcenter.platform.database;

import org.jspecify.annotations.NullMarked;
