/**
 * Schedules: when somebody is there to answer. Hours of a week, holidays, and a switch for emergencies; queues and routes use
 * them. What is open at which moment is the floor's to say ({@code SchedulePlan}).
 */
@NullMarked
package org.indexus.callcenter.schedules;

import org.jspecify.annotations.NullMarked;
