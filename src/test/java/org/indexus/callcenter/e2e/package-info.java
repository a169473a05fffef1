/**
 * The product as a whole, driven from outside: real PostgreSQL, Payara Micro, Asterisk and SIP callers, started once for
 * all tests of a run by {@link org.indexus.callcenter.e2e.Product}. One story per test; what a test creates has codes and
 * names of its own, so that tests do not meet.
 *
 * <p>Callers: {@link org.indexus.callcenter.e2e.Caller} waits and hangs up, {@link org.indexus.callcenter.e2e.InfoCaller}
 * presses keys by SIP INFO, and {@link org.indexus.callcenter.e2e.CarrierCall}, of the telephone company
 * {@link org.indexus.callcenter.e2e.Carrier}, presses keys by RFC 2833, speaks, and knows what it heard:
 * {@link org.indexus.callcenter.e2e.Hearing} finds a {@link org.indexus.callcenter.e2e.Sound} in it, and
 * {@link org.indexus.callcenter.e2e.Tones} makes sounds that nobody takes for one another.
 * {@link org.indexus.callcenter.e2e.AriEvents} sees what Asterisk saw of it.
 */
@NullMarked
package org.indexus.callcenter.e2e;

import org.jspecify.annotations.NullMarked;
