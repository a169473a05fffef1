/** The one class that runs inside of Payara Micro: does what the server promises hold for our WAR? */
@NullMarked
package org.indexus.callcenter.container;

import org.jspecify.annotations.NullMarked;
