/**
 * From an uploaded file to what Asterisk plays: what it is, its samples, one channel of 8 kHz, and what is remarkable about
 * it. Knows nothing of prompts.
 */
@NullMarked
package org.indexus.callcenter.prompts.audio;

import org.jspecify.annotations.NullMarked;
