/**
 * Users and their passwords. Whoever keeps something of a user is told when one is saved, removed, or has another password.
 */
@NullMarked
package org.indexus.callcenter.access.users;

import org.jspecify.annotations.NullMarked;
