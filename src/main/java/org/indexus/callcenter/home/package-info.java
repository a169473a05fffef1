/** Where everybody lands after signing in: agents at their workspace, supervisors at the floor, admins at the first-run checklist. */
@NullMarked
package org.indexus.callcenter.home;

import org.jspecify.annotations.NullMarked;
