/**
 * The product as a whole, driven from outside: real PostgreSQL, Payara Micro, Asterisk and SIP callers, started once for
 * all tests of a run by {@link org.indexus.callcenter.e2e.Product}. One story per test; what a test creates has codes and
 * names of its own, so that tests do not meet.
 */
@NullMarked
package org.indexus.callcenter.e2e;

import org.jspecify.annotations.NullMarked;
