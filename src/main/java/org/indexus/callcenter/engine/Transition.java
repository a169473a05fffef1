package org.indexus.callcenter.engine;

/** One state's answer in a turn, for the log: {@code call=… Offered --AcceptRequested--> Connecting}. */
public record Transition(String who, String from, String event, String to) {

    @Override
    public String toString() {
        return who + ' ' + from + " --" + event + "--> " + to;
    }
}
