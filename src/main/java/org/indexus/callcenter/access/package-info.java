/**
 * Who is signed in and what they may do: users, roles, sign-in, API tokens, and {@link
 * org.indexus.callcenter.access.Rules}, the one table that says which path needs which role. A path that is not in the
 * table does not exist.
 */
@NullMarked
package org.indexus.callcenter.access;

import org.jspecify.annotations.NullMarked;
