/**
 * Small shared plumbing that knows no feature: the database's start-up and gate, problem+json, secrets, executors.
 * Everybody but the engine may use it; it uses nothing of ours.
 */
@NullMarked
package org.indexus.callcenter.platform;

import org.jspecify.annotations.NullMarked;
