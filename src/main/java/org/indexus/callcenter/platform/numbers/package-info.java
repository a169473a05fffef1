/**
 * Telephone numbers in any notation, and whatever else people type to find somebody.
 */
@NullMarked
package org.indexus.callcenter.platform.numbers;

import org.jspecify.annotations.NullMarked;
