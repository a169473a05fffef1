package planted.indexus.callcenter.settings;

import planted.indexus.callcenter.queues.QueryingPage;

/** Planted: depends on a page, which depends on it. */
public class Circle {

    QueryingPage page;
}
