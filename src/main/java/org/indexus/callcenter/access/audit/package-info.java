/**
 * The audit trail: an entry before each thing that it tells of, a chain of hashes that shows what was changed afterwards, and the
 * guard before every use case that changes something, which writes down what.
 */
@NullMarked
package org.indexus.callcenter.access.audit;

import org.jspecify.annotations.NullMarked;
