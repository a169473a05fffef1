/**
 * Who is signed in and what they may do: roles, and {@link org.indexus.callcenter.access.ChangedBy}, which says on each use case
 * which of them may change something. Below are users; who makes a request; the audit trail; API tokens; the gate, with the one table
 * that says which path needs which role; and signing in. Each knows only those before it.
 */
@NullMarked
package org.indexus.callcenter.access;

import org.jspecify.annotations.NullMarked;
