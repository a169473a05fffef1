/**
 * Where callers may be sent, by whatever sends them: queues, menus and routes keep a {@code Target}, and each of them, and the
 * agents, is a {@code Place} that a target may name. Knows no feature; the features tell it what they have.
 */
@NullMarked
package org.indexus.callcenter.destinations;

import org.jspecify.annotations.NullMarked;
