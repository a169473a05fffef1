/**
 * Figures for whoever watches the product from outside.
 */
@NullMarked
package org.indexus.callcenter.platform.metrics;

import org.jspecify.annotations.NullMarked;
