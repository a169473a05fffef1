package org.indexus.callcenter.load;

/** Asterisk's own queue: all of it happens in Asterisk. It answers the caller when the agent has answered. */
record AppQueue(Floor floor) implements Contestant {

    @Override
    public String name() {
        return "app_queue";
    }

    @Override
    public String number() {
        return floor.queueNumber();
    }

    @Override
    public long bridged(LoadRun.Raw raw) {
        return raw.callers().first("ANSWERED").size();
    }
}
