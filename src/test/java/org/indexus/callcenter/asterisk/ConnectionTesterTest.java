package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateExpiredException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import org.indexus.callcenter.engine.event.call.CallArrived;
import org.indexus.callcenter.engine.event.floor.ConnectionEvents.ConnectionLost;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.runtime.ConnectionTest;
import org.indexus.callcenter.runtime.ConnectionTest.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test Connection, code by code. */
class ConnectionTesterTest {

    private static final ConnectionId ID = new ConnectionId(new UUID(0, 1));

    private FakeAsterisk asterisk = new FakeAsterisk("20.20.1");

    @AfterEach
    void close() {
        asterisk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13.21.1", "16.28.0~dfsg-0+deb11u4", "22.10.1"})
    void ok(String version) {
        asterisk.close();
        asterisk = new FakeAsterisk(version);
        ConnectionTest test = test(plan());
        assertThat(test).extracting(ConnectionTest::ok, ConnectionTest::code).containsExactly(true, Code.OK);
        assertThat(test.version()).isEqualTo(version);
        assertThat(test.hint()).isNull();
    }

    @Test
    void theLiveApplicationIsNotTouched() {
        try (DoorStand stand = new DoorStand()) {
            stand.connect(Plans.of(stand.connection, asterisk.port()).build());
            assertThat(test(plan()).ok()).isTrue();
            asterisk.call("100", "+421905123456", "Ján", "support");
            stand.await(CallArrived.class); // on the same socket, after whatever the test has caused
            assertThat(stand.seen(ConnectionLost.class, any -> true)).isEmpty();
            assertThat(stand.status().state().name()).isEqualTo("CONNECTED");
            assertThat(asterisk.isListening("indexus-inbound")).isTrue();
        }
    }

    @Test
    void unknownHost() {
        expect(Code.UNKNOWN_HOST, plan().host("asterisk.invalid"));
    }

    @Test
    void portClosed() {
        expect(Code.PORT_CLOSED, Plans.of(ID, FreePort.find()));
    }

    @Test
    void timeout() {
        asterisk.sleep();
        expect(Code.TIMEOUT, plan());
    }

    @Test
    void notAsterisk() {
        asterisk.answerEverythingWith(200, "text/html", "<h1>It works!</h1>");
        expect(Code.NOT_ASTERISK, plan());
    }

    @Test
    void notEvenHttp() throws IOException {
        try (ServerSocket mute = FakeServer.plain()) {
            Thread hangUp = new Thread(() -> {
                while (!mute.isClosed()) {
                    try {
                        mute.accept().close();
                    } catch (IOException closed) {
                        return;
                    }
                }
            });
            hangUp.start();
            expect(Code.NOT_ASTERISK, Plans.of(ID, mute.getLocalPort()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"169.254.169.254", "fe80::1", "::ffff:169.254.169.254", "2852039166"})
    void aCloudsMetadataIsNotAsked(String host) {
        assertThat(expect(Code.UNKNOWN_HOST, plan().host(host)).detail()).contains("link-local");
    }

    @Test
    void jsonThatIsNestedWithoutEnd() {
        asterisk.answerEverythingWith(200, "application/json", "{\"system\":".repeat(200_000));
        expect(Code.NOT_ASTERISK, plan());
    }

    /** A byte now and then is never silence. */
    @Test
    void theWholeTestHasItsTime() throws IOException {
        try (ServerSocket dripping = FakeServer.plain()) {
            CountDownLatch over = new CountDownLatch(1);
            new Thread(() -> drip(dripping, over)).start();
            ConnectionTest test = new ConnectionTester(
                            Plans.of(ID, dripping.getLocalPort()).build())
                    .test(task -> new Thread(task).start(), Duration.ofMillis(500));
            over.countDown();
            assertThat(test.code()).isEqualTo(Code.TIMEOUT);
        }
    }

    private static void drip(ServerSocket server, CountDownLatch over) {
        try {
            while (!server.isClosed()) {
                Socket socket = server.accept();
                new Thread(() -> {
                            try (socket) {
                                while (!over.await(50, TimeUnit.MILLISECONDS)) {
                                    socket.getOutputStream().write('H');
                                }
                            } catch (IOException | InterruptedException gone) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .start();
            }
        } catch (IOException closed) {
            over.countDown();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void ariDisabledOrStarting(int status) {
        asterisk.answerEverythingWith(status, "text/html", "<h1>Not Found</h1>");
        expect(Code.ARI_DISABLED, plan());
    }

    @Test
    void wrongPassword() {
        ConnectionTest test = expect(Code.WRONG_PASSWORD, plan().password("s3cret"));
        assertThat(test.toString()).doesNotContain("s3cret");
    }

    @Test
    void readOnly() {
        asterisk.beReadOnly();
        expect(Code.READ_ONLY, plan());
    }

    @Test
    void webSocketRefused() {
        asterisk.refuseSockets(404);
        expect(Code.WEBSOCKET_FAILED, plan());
    }

    @Test
    void webSocketPortClosed() {
        expect(Code.WEBSOCKET_FAILED, plan().wsPort(FreePort.find()));
    }

    @Test
    void tlsExpectedOfAPlainPort() {
        expect(Code.TLS_MISMATCH, plan().tls(null));
    }

    @Test
    void plainExpectedOfATlsPort() throws Exception {
        try (FakeAsterisk secret = TlsPort.asterisk()) {
            expect(Code.TLS_MISMATCH, Plans.of(ID, secret.port()));
        }
    }

    @Test
    void certificateOfAStrangersAuthority() throws Exception {
        try (FakeAsterisk secret = TlsPort.asterisk()) {
            expect(Code.UNTRUSTED_CERTIFICATE, Plans.of(ID, secret.port()).tls(null));
        }
    }

    @Test
    void rubbishInsteadOfACertificate() throws Exception {
        try (FakeAsterisk secret = TlsPort.asterisk()) {
            expect(Code.UNTRUSTED_CERTIFICATE, Plans.of(ID, secret.port()).tls("not a certificate"));
        }
    }

    @Test
    void anAuthorityThatHasExpired() throws Exception {
        try (FakeAsterisk secret = TlsPort.asterisk()) {
            ConnectionTest found = test(Plans.of(ID, secret.port()).tls(TlsPort.expiredCertificate()));

            assertThat(found.code()).isEqualTo(Code.UNTRUSTED_CERTIFICATE);
            assertThat(found.detail()).startsWith("The CA certificate CN=asterisk expired on ");
        }
    }

    @Test
    void aCertificateOfAsterisksThatHasExpired() {
        Exception jdks = new SSLHandshakeException("PKIX path validation failed");
        jdks.initCause(new CertPathValidatorException(
                "validity check failed", new CertificateExpiredException("NotAfter: Sun Nov 29 2026")));

        assertThat(TlsProbe.reason(jdks))
                .isEqualTo("The certificate of Asterisk has expired (NotAfter: Sun Nov 29 2026)");
    }

    @Test
    void theRightAuthorityOpensBothHttpAndTheSocket() throws Exception {
        try (FakeAsterisk secret = TlsPort.asterisk();
                DoorStand stand = new DoorStand()) {
            assertThat(test(Plans.of(ID, secret.port()).tls(TlsPort.certificate()))
                            .code())
                    .isEqualTo(Code.OK);
            stand.connect(Plans.of(stand.connection, secret.port())
                    .tls(TlsPort.certificate())
                    .build());
        }
    }

    private Plans plan() {
        return Plans.of(ID, asterisk.port());
    }

    private static ConnectionTest expect(Code code, Plans plan) {
        ConnectionTest test = test(plan);
        assertThat(test.code()).as("%s", test).isEqualTo(code);
        assertThat(test.ok()).isFalse();
        assertThat(test.detail()).isNotBlank();
        assertThat(test.hint()).isNotBlank();
        return test;
    }

    private static ConnectionTest test(Plans plan) {
        return new ConnectionTester(plan.build()).test();
    }
}
