/**
 * The log of calls: what people look for, as a question to the database, and the calls that it finds.
 */
@NullMarked
package org.indexus.callcenter.history.log;

import org.jspecify.annotations.NullMarked;
