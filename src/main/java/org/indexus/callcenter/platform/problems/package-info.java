/**
 * What went wrong, as application/problem+json and as the status of a page. Whoever refuses something throws {@link
 * org.indexus.callcenter.platform.problems.ProblemException}.
 */
@NullMarked
package org.indexus.callcenter.platform.problems;

import org.jspecify.annotations.NullMarked;
