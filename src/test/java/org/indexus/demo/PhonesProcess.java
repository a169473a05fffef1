package org.indexus.demo;

/** Simulated phones of the agents, by SIPp: they ring, answer, and play a tone. */
public final class PhonesProcess implements AutoCloseable {

    private final AsteriskProcess asterisk;

    public PhonesProcess(AsteriskProcess asterisk) {
        this.asterisk = asterisk;
    }

    /** agent1's phone to agentN's. */
    public void start(int count) {
        asterisk.script().run("phones", "start", asterisk.run().toString(), Integer.toString(count));
    }

    public void stop() {
        asterisk.script().run("phones", "stop", asterisk.run().toString());
    }

    @Override
    public void close() {
        stop();
    }
}
