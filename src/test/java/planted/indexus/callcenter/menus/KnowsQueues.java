package planted.indexus.callcenter.menus;

import planted.indexus.callcenter.queues.QueryingPage;

/** Breaks the rule that queues, menus and routes name each other by what callers may be sent to. */
public record KnowsQueues(QueryingPage queues) {}
