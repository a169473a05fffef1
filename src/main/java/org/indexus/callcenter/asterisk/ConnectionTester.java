package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.indexus.callcenter.engine.id.Names;
import org.indexus.callcenter.platform.security.Addresses;
import org.indexus.callcenter.runtime.ConnectionPlan;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.indexus.callcenter.runtime.ConnectionTest.Code;
import org.jspecify.annotations.Nullable;

/**
 * "Test Connection": walks the way of a real connection step by step and says at which one it ends, what was seen, and what to
 * do. Its socket has an application name of its own, so that it takes nothing from the live one.
 */
final class ConnectionTester {

    private static final int CONNECT_MILLIS = 3_000;

    private final ConnectionPlan plan;
    private final TlsProbe probe;
    private @Nullable String version;
    private long latencyMillis;

    ConnectionTester(ConnectionPlan plan) {
        this.plan = plan;
        this.probe = new TlsProbe(plan.host(), plan.port());
    }

    /** As {@link #test}, on this executor and no longer than the time, whatever the other side does. */
    ConnectionTest test(Executor executor, Duration atMost) {
        CompletableFuture<ConnectionTest> running = CompletableFuture.supplyAsync(this::test, executor);
        try {
            return running.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            running.cancel(true);
            return failed(Code.TIMEOUT, place() + " takes too long over its answers");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return failed(Code.TIMEOUT, "The application is being stopped");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private ConnectionTest failed(Code code, String detail) {
        return new ConnectionTest(false, code, null, 0, detail, Hints.of(code, plan));
    }

    /** Blocks some seconds at most. */
    ConnectionTest test() {
        try {
            reach();
            AriClient ari = new AriClient(plan);
            askWhoIsThere(ari);
            tryToWrite(ari);
            listen(ari);
            return new ConnectionTest(true, Code.OK, version, latencyMillis, "Connected to Asterisk " + version, null);
        } catch (Finding finding) {
            return new ConnectionTest(
                    false, finding.code, version, latencyMillis, finding.getMessage(), Hints.of(finding.code, plan));
        } catch (IOException unusable) {
            return new ConnectionTest(
                    false,
                    Code.UNTRUSTED_CERTIFICATE,
                    null,
                    0,
                    String.valueOf(unusable.getMessage()),
                    Hints.of(Code.UNTRUSTED_CERTIFICATE, plan));
        }
    }

    private void reach() throws Finding {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(Addresses.resolve(plan.host()), plan.port()), CONNECT_MILLIS);
        } catch (Addresses.Refused refused) {
            throw new Finding(Code.UNKNOWN_HOST, refused.getMessage());
        } catch (UnknownHostException unknown) {
            throw new Finding(Code.UNKNOWN_HOST, "No address is known for \"" + Text.clean(plan.host(), 255) + "\"");
        } catch (SocketTimeoutException silent) {
            throw new Finding(Code.TIMEOUT, place() + " does not answer within 3 seconds");
        } catch (ConnectException refused) {
            throw new Finding(Code.PORT_CLOSED, "Nothing listens on " + place());
        } catch (IOException unreachable) {
            throw new Finding(Code.TIMEOUT, place() + " cannot be reached: " + unreachable.getMessage());
        }
    }

    private void askWhoIsThere(AriClient ari) throws Finding {
        long start = System.nanoTime();
        try {
            AriReply info = ari.get("asterisk/info");
            latencyMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            judge(info);
        } catch (HttpTimeoutException silent) {
            throw new Finding(Code.TIMEOUT, place() + " takes the connection but does not answer");
        } catch (IOException broken) {
            throw judge(broken);
        }
    }

    private void judge(AriReply info) throws Finding {
        boolean asterisk = info.server().startsWith("Asterisk");
        String found = info.object()
                .map(json -> AriJson.text(AriJson.object(json, "system"), "version"))
                .orElse("");
        switch (info.status()) {
            case AriReply.UNAUTHORIZED ->
                throw new Finding(Code.WRONG_PASSWORD, "Asterisk does not accept user " + plan.username());
            case AriReply.FORBIDDEN -> throw new Finding(Code.READ_ONLY, info.message());
            case AriReply.NOT_FOUND, AriReply.UNAVAILABLE ->
                throw asterisk ? new Finding(Code.ARI_DISABLED, answered(info)) : stranger(info);
            default -> {
                if (found.isEmpty()) {
                    throw stranger(info);
                }
                version = found;
            }
        }
    }

    private Finding stranger(AriReply info) {
        return !plan.tls() && probe.speaksTls()
                ? new Finding(Code.TLS_MISMATCH, place() + " speaks TLS, but Use TLS/SSL is off")
                : new Finding(Code.NOT_ASTERISK, answered(info));
    }

    private Finding judge(IOException broken) {
        if (plan.tls() && TlsProbe.isAboutCertificate(broken)) {
            return new Finding(Code.UNTRUSTED_CERTIFICATE, TlsProbe.reason(broken));
        }
        if (plan.tls() && probe.speaksPlainHttp()) {
            return new Finding(Code.TLS_MISMATCH, place() + " speaks plain HTTP, but Use TLS/SSL is on");
        }
        if (!plan.tls() && probe.speaksTls()) {
            return new Finding(Code.TLS_MISMATCH, place() + " speaks TLS, but Use TLS/SSL is off");
        }
        return new Finding(Code.NOT_ASTERISK, place() + " does not speak HTTP: " + broken.getMessage());
    }

    /** Deleting a channel that does not exist harms nobody; who may not write is refused before Asterisk looks for it. */
    private void tryToWrite(AriClient ari) throws Finding {
        try {
            AriReply reply = ari.delete("channels/" + encode(Names.TEST_PREFIX + UUID.randomUUID()));
            if (reply.status() == AriReply.FORBIDDEN) {
                throw new Finding(Code.READ_ONLY, "User " + plan.username() + " may only read");
            }
        } catch (IOException broken) {
            throw judge(broken);
        }
    }

    private void listen(AriClient ari) throws Finding {
        String application =
                plan.application() + "-test-" + UUID.randomUUID().toString().substring(0, 8);
        try {
            Handshake.events(ari, application).close();
        } catch (IOException refused) {
            throw new Finding(Code.WEBSOCKET_FAILED, refused.getMessage());
        }
    }

    private String place() {
        return Text.clean(plan.host(), 255) + ":" + plan.port();
    }

    private static String answered(AriReply info) {
        return "The answer was " + info.message() + (info.server().isEmpty() ? "" : " from " + info.server());
    }

    /** Where the way ended. */
    private static final class Finding extends Exception {

        private static final long serialVersionUID = 1L;

        private final Code code;

        Finding(Code code, @Nullable String detail) {
            super(detail == null ? code.name() : detail);
            this.code = code;
        }
    }
}
