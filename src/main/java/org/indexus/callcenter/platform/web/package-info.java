/**
 * What every request and page brings along or gets: who sent it and when their day begins, scripts and styles by addresses that change
 * with them, the word by which a browser knows our scripts, parts of files.
 */
@NullMarked
package org.indexus.callcenter.platform.web;

import org.jspecify.annotations.NullMarked;
