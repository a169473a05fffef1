/**
 * The people who call: names, numbers, notes. When a call arrives, this feature says who it is, if it knows, and after
 * the call it remembers who spoke with them.
 */
@NullMarked
package org.indexus.callcenter.customers;

import org.jspecify.annotations.NullMarked;
