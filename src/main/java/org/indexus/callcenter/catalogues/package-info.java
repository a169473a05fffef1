/**
 * Codes with a label that administrators keep and others choose from: skills, dispositions, break reasons. The codes go
 * into records and reports, so they never change; the labels are for people.
 */
@NullMarked
package org.indexus.callcenter.catalogues;

import org.jspecify.annotations.NullMarked;
