package org.indexus.callcenter.e2e;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A wire between a client and a server on loopback that breaks as it is told.
 *
 * <pre>
 * whole --cut()-->  every connection closed at both ends, new ones refused --mend()--> whole
 * whole --drop()--> every connection stays open and carries nothing more, new ones are taken and hear nothing
 *                   --mend()--> new connections work; the old ones stay deaf, as after a router has forgotten them
 * </pre>
 */
final class TcpProxy implements AutoCloseable {

    private static final Logger LOG = System.getLogger(TcpProxy.class.getName());

    private final int target;
    private final int port;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final AtomicLong swallowed = new AtomicLong();
    private volatile ServerSocket door;
    private volatile boolean dropping;

    TcpProxy(int target) {
        this.target = target;
        this.door = listen(0);
        this.port = door.getLocalPort();
    }

    int port() {
        return port;
    }

    /** How many bytes have been lost so far. */
    long swallowed() {
        return swallowed.get();
    }

    void cut() {
        hangUp(door);
        wires.forEach(Wire::close);
    }

    void drop() {
        dropping = true;
        wires.forEach(wire -> wire.deaf = true);
    }

    void mend() {
        dropping = false;
        if (door.isClosed()) {
            door = listen(port);
        }
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket listen(int wanted) {
        try {
            var listening = new ServerSocket();
            listening.setReuseAddress(true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            inBackground(() -> accept(listening));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var wire = new Wire(listening.accept(), dropping);
                wires.add(wire);
                wire.carry();
            } catch (IOException refused) {
                LOG.log(Level.DEBUG, "the door was closed, or the server is not there", refused);
            }
        }
    }

    private static void inBackground(Runnable work) {
        var thread = new Thread(work, "a wire of the tests");
        thread.setDaemon(true);
        thread.start();
    }

    private static void hangUp(Closeable socket) {
        try {
            socket.close();
        } catch (IOException unlikely) {
            throw new UncheckedIOException(unlikely);
        }
    }

    /** One connection of a client, and ours to the server. */
    private final class Wire {
        private final Socket client;
        private final Socket server = new Socket();
        private volatile boolean deaf;

        Wire(Socket client, boolean deaf) {
            this.client = client;
            this.deaf = deaf;
        }

        void carry() throws IOException {
            try {
                server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
                server.setTcpNoDelay(true);
                client.setTcpNoDelay(true);
            } catch (IOException nobody) {
                close();
                throw nobody;
            }
            inBackground(() -> pump(client, server));
            inBackground(() -> pump(server, client));
        }

        /** Until one end closes; the end of a deaf wire is not told to the other side. */
        private void pump(Socket from, Socket to) {
            try {
                copy(from.getInputStream(), to.getOutputStream());
            } catch (IOException broken) {
                LOG.log(Level.DEBUG, "a wire broke", broken);
            }
            if (!deaf) {
                close();
            }
        }

        private void copy(InputStream in, OutputStream out) throws IOException {
            var buffer = new byte[8192];
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                if (deaf) {
                    swallowed.addAndGet(length);
                } else {
                    out.write(buffer, 0, length);
                }
            }
        }

        void close() {
            wires.remove(this);
            hangUp(client);
            hangUp(server);
        }
    }
}
