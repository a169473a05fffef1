/**
 * What every configured thing and every collection of them has in common: found, listed page by page, kept in the version that the
 * client knows, and not removed while something uses it.
 */
@NullMarked
package org.indexus.callcenter.platform.entries;

import org.jspecify.annotations.NullMarked;
