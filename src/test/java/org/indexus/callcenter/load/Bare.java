package org.indexus.callcenter.load;

/** The bare ARI client, which runs in the test's own Java machine. */
final class Bare implements Contestant {

    private final BareAriClient client;
    private long before;

    Bare(BareAriClient client) {
        this.client = client;
    }

    @Override
    public String name() {
        return "bare ARI client";
    }

    @Override
    public String number() {
        return Floor.bareNumber();
    }

    @Override
    public double cpuSeconds() {
        return CpuTime.own();
    }

    @Override
    public long bridged(LoadRun.Raw raw) {
        long sinceThen = client.bridged() - before;
        before = client.bridged();
        return sinceThen;
    }

    @Override
    public void settle() {
        // its agents are free as soon as their channels are gone
    }
}
