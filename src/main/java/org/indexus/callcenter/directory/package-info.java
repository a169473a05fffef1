/**
 * Whom an agent may transfer a call to: agents and queues as they are now, menus and routes, and the extensions and numbers of
 * the address book, which administrators keep here.
 */
@NullMarked
package org.indexus.callcenter.directory;

import org.jspecify.annotations.NullMarked;
