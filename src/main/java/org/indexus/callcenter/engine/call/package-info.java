/**
 * What a call is to the engine: its state, the step with which it answers an event, and what states tell and do with callers,
 * phones, prompts and recordings. The states themselves are one package further down, see
 * {@link org.indexus.callcenter.engine.call.CallState}.
 */
@NullMarked
package org.indexus.callcenter.engine.call;

import org.jspecify.annotations.NullMarked;
