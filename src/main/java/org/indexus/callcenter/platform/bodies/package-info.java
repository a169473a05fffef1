/**
 * What a request may bring with it: its size, its shape, and how long it may take. A body that is small by right is read
 * before anything else looks at it, so that no page and no resource ever waits for a client.
 */
@NullMarked
package org.indexus.callcenter.platform.bodies;

import org.jspecify.annotations.NullMarked;
