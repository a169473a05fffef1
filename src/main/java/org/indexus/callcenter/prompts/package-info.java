/**
 * Prompts: what callers hear, in several languages, uploaded, spoken by a program, or Asterisk's own. The engine knows them as
 * {@code prompt:<id>}; the door asks the {@link org.indexus.callcenter.prompts.PromptShelf} what that is when it plays.
 */
@NullMarked
package org.indexus.callcenter.prompts;

import org.jspecify.annotations.NullMarked;
