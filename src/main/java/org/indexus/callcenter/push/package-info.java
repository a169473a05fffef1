/**
 * From the floor to the agents' browsers: the socket {@code /ws/inbound-calls}. Facts become frames here, in one order per
 * agent, and what agents ask for becomes requests to the floor. Start reading at {@link org.indexus.callcenter.push.AgentSession}.
 */
@NullMarked
package org.indexus.callcenter.push;

import org.jspecify.annotations.NullMarked;
