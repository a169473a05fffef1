package org.indexus.callcenter.load;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A queue and its agents, the same for all systems: the first endpoints of the load's Asterisk.
 *
 * @param code of the queue, in the product and in queues.conf
 * @param digits what the numbers that lead there begin with; one digit more says which system
 */
record Floor(String code, String digits, int agents) {

    static final String LOAD = "load";
    static final String FEW = "few";

    List<String> endpoints() {
        return IntStream.rangeClosed(1, agents).mapToObj(n -> "PJSIP/agent" + n).toList();
    }

    /** Dialled for the product, which routes it to its queue. */
    String productNumber() {
        return digits + "0";
    }

    /** Dialled for the bare client. */
    static String bareNumber() {
        return "7701";
    }

    /** Dialled for app_queue. */
    String queueNumber() {
        return digits + "2";
    }
}
