/**
 * How people and programs come in, and how long they stay: the login page with its limits, sessions, sign-ins that outlive a restart,
 * and what makes a signed-in user of a request.
 */
@NullMarked
package org.indexus.callcenter.access.signin;

import org.jspecify.annotations.NullMarked;
