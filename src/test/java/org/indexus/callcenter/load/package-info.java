/**
 * Load on a real Asterisk: the product and a bare ARI client (and app_queue) one after the other on the same server, with the same callers
 * and the same phones: one SIPp plays all callers, one all phones. The bare client is a small process of its own, and the test sleeps while
 * calls are placed, since all share the machine's processors; who used them is told with each step (decision 52). {@link
 * org.indexus.callcenter.load.LoadBench} makes the tables of docs/performance.md, {@link org.indexus.callcenter.load.LoadSmokeE2E} sees in
 * every build that nothing is lost under load.
 */
@NullMarked
package org.indexus.callcenter.load;

import org.jspecify.annotations.NullMarked;
