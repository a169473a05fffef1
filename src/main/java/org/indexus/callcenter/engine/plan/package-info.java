/** What administrators configured, as the engine knows it: queues, menus, routes, schedules, agents. */
@NullMarked
package org.indexus.callcenter.engine.plan;

import org.jspecify.annotations.NullMarked;
