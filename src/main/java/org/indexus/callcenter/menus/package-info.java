/** IVR menus: what callers hear and press before a queue. The floor follows them; here they are written and checked. */
@NullMarked
package org.indexus.callcenter.menus;

import org.jspecify.annotations.NullMarked;
