package org.indexus.callcenter.asterisk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpTimeoutException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import org.indexus.callcenter.platform.security.Addresses;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.jspecify.annotations.Nullable;

/**
 * One Asterisk server over HTTP. Every call blocks and has a time-out, since a stopped Asterisk keeps its sockets open and says
 * nothing. GET, PUT and DELETE are tried a second time when the connection breaks; a POST never is: whoever sent it looks
 * whether its object is there.
 */
final class AriClient {

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final Duration STALL = Duration.ofSeconds(10);

    /** RFC 6455, section 1.3: what a server adds to the key of a WebSocket before it digests it. */
    private static final String KNOWN = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final ConnectionPlan plan;
    private final String authorization;
    private final @Nullable SSLContext tls;
    private final HttpLines lines;
    private final AtomicLong unavailableSince = new AtomicLong();

    AriClient(ConnectionPlan plan) throws UntrustedCertificate {
        this.plan = plan;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((plan.username() + ":" + plan.password()).getBytes(UTF_8));
        this.tls = plan.tls() ? Tls.trusting(plan.caCertificate()) : null;
        this.lines = new HttpLines(new ServerAddress(plan.host(), plan.port(), tls, CONNECT, ANSWER));
    }

    AriReply get(String path) throws IOException {
        return repeatable("GET", path, "");
    }

    AriReply delete(String path) throws IOException {
        return repeatable("DELETE", path, "");
    }

    AriReply put(String path, JsonObject body) throws IOException {
        return repeatable("PUT", path, body.toString());
    }

    AriReply post(String path, @Nullable JsonObject body) throws IOException {
        return send(message("POST", path, body == null ? "" : body.toString()));
    }

    /** A file's bytes as they come, by a connection of their own. The caller closes it, also when the status is an error. */
    Download open(String path) throws IOException {
        Addresses.resolve(plan.host());
        return Download.open(address(path), authorization, tls, CONNECT, STALL);
    }

    /**
     * Opens the event socket. Credentials go in a header, so that no log of addresses shows them. Throws {@link HttpLine.NotUpgraded}
     * where Asterisk refuses it.
     */
    EventSocket events(String application) throws IOException {
        byte[] random = new byte[16];
        ThreadLocalRandom.current().nextBytes(random);
        String key = Base64.getEncoder().encodeToString(random);
        HttpLine line = new ServerAddress(plan.host(), plan.wsPort(), tls, CONNECT, ANSWER).connection();
        try {
            String path = "/ari/events?app=" + encode(application) + "&subscribeAll=false";
            String request = "GET " + path + " HTTP/1.1\r\nHost: " + host(plan.host()) + ":" + plan.wsPort()
                    + "\r\nAuthorization: " + authorization
                    + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: "
                    + key
                    + "\r\n\r\n";
            line.upgrade(request.getBytes(ISO_8859_1), answerTo(key));
            return new EventSocket(line);
        } catch (IOException refused) {
            line.close();
            throw refused;
        }
    }

    private static String answerTo(String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return Base64.getEncoder().encodeToString(digest.digest((key + KNOWN).getBytes(ISO_8859_1)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Text as part of a path or query. */
    static String encode(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    static String host(String host) {
        return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    private AriReply repeatable(String method, String path, String body) throws IOException {
        byte[] message = message(method, path, body);
        try {
            return send(message);
        } catch (IOException broken) {
            return again(message, broken);
        }
    }

    private AriReply again(byte[] message, IOException broken) throws IOException {
        if (broken instanceof HttpTimeoutException
                || broken instanceof ConnectException
                || broken instanceof InterruptedIOException) {
            throw broken; // nobody there, or nobody who answers: another try would only double the wait
        }
        return send(message);
    }

    /** Our own address on the way to this Asterisk. */
    String ownAddress() {
        return lines.ownAddress();
    }

    /** Since when Asterisk has been answering that it is being stopped; 0 when it has not. */
    long unavailableSince() {
        return unavailableSince.get();
    }

    private AriReply send(byte[] message) throws IOException {
        AriReply reply = lines.send(message);
        if (reply.status() == AriReply.UNAVAILABLE) {
            unavailableSince.compareAndSet(0, System.nanoTime());
        } else {
            unavailableSince.set(0);
        }
        return reply;
    }

    private byte[] message(String method, String path, String body) {
        return HttpLine.request(
                method + " /ari/" + path + " HTTP/1.1\r\nHost: " + host(plan.host()) + ":" + plan.port()
                        + "\r\nAuthorization: " + authorization + "\r\nContent-Type: application/json\r\n",
                body);
    }

    private URL address(String path) throws MalformedURLException {
        return new URL(plan.tls() ? "https" : "http", host(plan.host()), plan.port(), "/ari/" + path);
    }
}
