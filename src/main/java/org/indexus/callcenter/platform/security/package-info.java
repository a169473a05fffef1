/**
 * What is not taken on trust: secrets at rest, certificates that an administrator gave, hosts and dial strings that we are told to go to.
 */
@NullMarked
package org.indexus.callcenter.platform.security;

import org.jspecify.annotations.NullMarked;
