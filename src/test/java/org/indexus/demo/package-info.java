/**
 * The launcher: starts PostgreSQL, Payara Micro, a private Asterisk and simulated phones as processes of this machine, for
 * the demo ({@code ./mvnw -Pdemo}) and for the end-to-end tests. It drives the product from outside, through its REST
 * contract alone, and never ships in the WAR.
 */
@NullMarked
package org.indexus.demo;

import org.jspecify.annotations.NullMarked;
