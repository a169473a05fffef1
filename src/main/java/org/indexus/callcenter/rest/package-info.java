/** The REST API as a whole: which resources of which features it has. The resources themselves live with their features. */
@NullMarked
package org.indexus.callcenter.rest;

import org.jspecify.annotations.NullMarked;
