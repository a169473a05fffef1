package org.indexus.callcenter.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.List;
import org.indexus.demo.AsteriskProcess;

/** A caller, by SIPp, whose telephone sends keys as SIP INFO (application/dtmf-relay), when the test says so. */
final class InfoCaller implements AutoCloseable {

    private final Sipp sipp;
    private final int port;
    private final String callId;

    /** The first one after the INVITE. */
    private int sequence = 2;

    private InfoCaller(Sipp sipp, int port, String callId) {
        this.sipp = sipp;
        this.port = port;
        this.callId = callId;
    }

    static InfoCaller dials(AsteriskProcess asterisk, String did, String number, String name) {
        int port = Sipp.freePort();
        String callId = "keys-" + port + "-" + System.nanoTime();
        Sipp sipp = Sipp.play(
                "caller-keys",
                port,
                List.of(
                        "-s",
                        did,
                        "-m",
                        "1",
                        "-cid_str",
                        callId,
                        "-key",
                        "name",
                        name,
                        "-key",
                        "number",
                        number,
                        "-recv_timeout",
                        "300000",
                        "127.0.0.1:" + asterisk.ports().sip()));
        return new InfoCaller(sipp, port, callId);
    }

    /** One after the other: 0-9 * # A-D; the call must be answered. Returns at once. */
    void press(String keys) {
        keys.chars().forEach(key -> tell("INFO", sequence++, "X-Key: " + (char) key + "\r\n"));
    }

    /** Hangs up, or cancels if nobody has answered yet; returns at once. */
    void hangUp() {
        tell("MESSAGE", 1, "");
    }

    /** Its exit code: 0 when the call went as a call does. */
    int awaitEnd() {
        return sipp.awaitEnd();
    }

    boolean isOnTheLine() {
        return sipp.isAlive();
    }

    /** SIPp listens to whoever knows the call's name. */
    private void tell(String method, int number, String header) {
        byte[] message = (method + " sip:caller SIP/2.0\r\n"
                        + "Via: SIP/2.0/UDP 127.0.0.1;branch=z9hG4bKtest" + number + "\r\n"
                        + "From: <sip:test>;tag=1\r\nTo: <sip:caller>\r\n"
                        + "Call-ID: " + callId + "\r\n"
                        + "CSeq: " + number + " " + method + "\r\n"
                        + header
                        + "Content-Length: 0\r\n\r\n")
                .getBytes(US_ASCII);
        try (var socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(message, message.length, InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (sipp.isAlive()) {
            hangUp();
            awaitEnd();
        }
        sipp.close();
    }
}
