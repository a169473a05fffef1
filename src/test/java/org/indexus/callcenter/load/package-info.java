/**
 * Load on a real Asterisk: the product, a bare ARI client and app_queue one after the other on the same server, with the same
 * callers and the same phones (both by SIPp). {@link org.indexus.callcenter.load.LoadBench} makes the tables of
 * docs/performance.md, {@link org.indexus.callcenter.load.LoadSmokeE2E} sees in every build that nothing is lost under load.
 */
@NullMarked
package org.indexus.callcenter.load;

import org.jspecify.annotations.NullMarked;
