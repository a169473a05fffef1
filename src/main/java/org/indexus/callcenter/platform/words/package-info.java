/**
 * How the product says things to people: words for the values of enums, durations, what is wrong with a field, and what came of an action.
 */
@NullMarked
package org.indexus.callcenter.platform.words;

import org.jspecify.annotations.NullMarked;
