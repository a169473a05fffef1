package org.indexus.callcenter.prompts;

import java.util.List;
import java.util.UUID;

/**
 * CDI event, fired in the transaction that changes a prompt.
 *
 * @param revision from the database's {@code plan_revision}: the numbers of one prompt rise in the order of the commits
 * @param variants as they are now; none when the prompt is deleted
 */
record PromptChanged(UUID prompt, long revision, List<Shelved> variants) {}
