/**
 * Who makes this request, and what they were let in by. Everybody else may ask; signing in is what answers.
 */
@NullMarked
package org.indexus.callcenter.access.identity;

import org.jspecify.annotations.NullMarked;
