/**
 * The door to Asterisk: ARI's JSON comes in and leaves as events of the engine, commands of the engine leave as REST. Only
 * this package knows HTTP status codes, versions of Asterisk and their quirks. Start reading at
 * {@link org.indexus.callcenter.asterisk.AriEvents}, then {@link org.indexus.callcenter.asterisk.Connection}.
 */
@NullMarked
package org.indexus.callcenter.asterisk;

import org.jspecify.annotations.NullMarked;
