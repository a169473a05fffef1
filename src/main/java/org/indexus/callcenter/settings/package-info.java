/**
 * The Asterisk servers that hang on the floor, as administrators configure them. The lines themselves are the door's; it
 * gets a plan after each change.
 */
@NullMarked
package org.indexus.callcenter.settings;

import org.jspecify.annotations.NullMarked;
