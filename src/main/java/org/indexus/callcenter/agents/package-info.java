/**
 * Agents as configured: phone, connect mode and skills of every user with the role AGENT, under the same id. Their live
 * status belongs to the floor; this feature only asks for it.
 */
@NullMarked
package org.indexus.callcenter.agents;

import org.jspecify.annotations.NullMarked;
