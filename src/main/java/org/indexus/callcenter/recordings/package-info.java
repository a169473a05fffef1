/**
 * The application's own store of recordings: they are brought here from Asterisk, encrypted and checked, kept as long as their
 * queue says, and deleted on purpose only. The door fills it, {@code calls} plays from it.
 */
@NullMarked
package org.indexus.callcenter.recordings;

import org.jspecify.annotations.NullMarked;
