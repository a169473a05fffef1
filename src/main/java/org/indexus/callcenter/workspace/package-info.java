/**
 * The agent's page for the whole shift. The floor is spoken with over {@code /ws/inbound-calls} by the page's own script; the
 * server renders what the script cannot know: queues, dispositions, who the caller is, today's figures.
 */
@NullMarked
package org.indexus.callcenter.workspace;

import org.jspecify.annotations.NullMarked;
