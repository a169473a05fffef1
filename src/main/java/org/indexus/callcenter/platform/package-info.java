/**
 * Small shared plumbing that knows no feature. Everybody but the engine may use it; it uses nothing of ours. Here is what knows the
 * application's surroundings: its settings, its folder, its end. What else there is lies below, a package for each purpose.
 */
@NullMarked
package org.indexus.callcenter.platform;

import org.jspecify.annotations.NullMarked;
