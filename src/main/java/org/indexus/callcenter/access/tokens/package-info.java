/**
 * API tokens: made by users for programs, shown once, ended by their users, by an administrator, or with the password.
 */
@NullMarked
package org.indexus.callcenter.access.tokens;

import org.jspecify.annotations.NullMarked;
