/**
 * JSON: how records are written and read, on the wire and in files of our own, and how /openapi describes them.
 */
@NullMarked
package org.indexus.callcenter.platform.json;

import org.jspecify.annotations.NullMarked;
