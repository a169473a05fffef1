/**
 * The parts of a queue's settings: routing, offers, waiting, sounds, wrap-up, overflow, hours, recording, figures. Each is columns
 * of the queue, checks itself, hands over its part of the plan, and has its JSON beside it.
 */
@NullMarked
package org.indexus.callcenter.queues.settings;

import org.jspecify.annotations.NullMarked;
