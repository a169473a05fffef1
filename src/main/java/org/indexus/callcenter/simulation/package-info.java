/**
 * A floor in simulated time: the product's own engine between callers, agents and an Asterisk made of dice. It answers "what
 * if I had two agents more" ({@link org.indexus.callcenter.simulation.WhatIf}) and is held against Erlang's formulae. Needs
 * the engine and Java, nothing else, so that it runs without a server.
 */
@NullMarked
package org.indexus.callcenter.simulation;

import org.jspecify.annotations.NullMarked;
