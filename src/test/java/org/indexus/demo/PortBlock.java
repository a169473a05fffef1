package org.indexus.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;

/**
 * UDP ports of one Asterisk and its phones that no other test of this machine is given. Ports that were only free when somebody looked
 * are not enough: an Asterisk takes those of its audio call by call, and a phone that finds its own taken never rings.
 */
final class PortBlock {

    static final int LENGTH = 440;

    private static final int ATTEMPTS = 500;

    /** A block is taken by who listens, by TCP, at its first port; until the end of the JVM. */
    private static final List<ServerSocket> TAKEN = new CopyOnWriteArrayList<>();

    private PortBlock() {}

    /** Returns its first port, which is not to be used. */
    static int take() {
        int blocks = (Ports.LAST - Ports.FIRST) / LENGTH;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int first = Ports.FIRST + ThreadLocalRandom.current().nextInt(blocks) * LENGTH;
            if (take(first)) {
                return first;
            }
        }
        throw new IllegalStateException("all " + blocks + " blocks of ports are taken");
    }

    private static boolean take(int first) {
        try {
            TAKEN.add(new ServerSocket(first, 1, InetAddress.getLoopbackAddress()));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
