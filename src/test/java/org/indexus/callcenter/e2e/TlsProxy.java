package org.indexus.callcenter.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.indexus.demo.Ports;
import org.indexus.demo.Script;

/** A real nginx with TLS in front of the product, configured by the very example of docs/deployment.md. */
final class TlsProxy implements AutoCloseable {

    private static final String PASSWORD = "changeit";
    private static final Pattern EXAMPLE = Pattern.compile("```nginx\n(.*?)```", Pattern.DOTALL);

    private final int port = Ports.free();
    private final Process nginx;

    /** {@code context} is that of the application, like {@code /callcentre}; empty at the root. */
    TlsProxy(Path folder, Script script, String application, String context) {
        try {
            script.run("install", "nginx");
            Files.createDirectories(folder.resolve("temp"));
            makeCertificate(folder);
            Path configuration = folder.resolve("nginx.conf");
            Files.writeString(configuration, configuration(folder, application, context));
            nginx = new ProcessBuilder(
                            program(script).toString(),
                            "-p",
                            folder + "/",
                            "-e",
                            folder.resolve("error.log").toString(),
                            "-c",
                            configuration.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("nginx.log").toFile())
                    .start();
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
        Eventually.until("nginx listens", () -> isListening() || !nginx.isAlive());
    }

    private boolean isListening() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path program(Script script) {
        List<String> said = script.run("path", "nginx");
        return Path.of(said.get(said.size() - 1).strip());
    }

    /** Like {@code https://localhost:21234}. */
    String url() {
        return "https://localhost:" + port;
    }

    private String configuration(Path folder, String application, String context) throws IOException {
        Matcher example = EXAMPLE.matcher(Files.readString(Path.of("docs/deployment.md")));
        if (!example.find()) {
            throw new IllegalStateException("no nginx example in docs/deployment.md");
        }
        String server = example.group(1)
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                .replace(
                        "/etc/ssl/callcentre.pem",
                        folder.resolve("certificate.pem").toString())
                .replace("/etc/ssl/callcentre.key", folder.resolve("key.pem").toString())
                .replace("http://127.0.0.1:8080", application)
                .replace("/callcentre/", context + "/");
        return """
                daemon off;
                master_process off;
                pid %1$s/nginx.pid;
                events {}
                http {
                    access_log off;
                    client_body_temp_path %1$s/temp/body;
                    proxy_temp_path %1$s/temp/proxy;
                    fastcgi_temp_path %1$s/temp/fastcgi;
                    uwsgi_temp_path %1$s/temp/uwsgi;
                    scgi_temp_path %1$s/temp/scgi;
                %2$s
                }
                """.formatted(folder, server);
    }

    private static void makeCertificate(Path folder) throws IOException, GeneralSecurityException {
        Path store = folder.resolve("tls.p12");
        Files.deleteIfExists(store);
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "proxy",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=DNS:localhost",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), US_ASCII);
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(store)) {
            keys.load(file, PASSWORD.toCharArray());
        } catch (IOException none) {
            throw new UncheckedIOException(said, none);
        }
        Key key = keys.getKey("proxy", PASSWORD.toCharArray());
        Files.writeString(
                folder.resolve("certificate.pem"),
                pem("CERTIFICATE", keys.getCertificate("proxy").getEncoded()));
        Files.writeString(folder.resolve("key.pem"), pem("PRIVATE KEY", key.getEncoded()));
    }

    private static String pem(String what, byte[] bytes) {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(bytes);
        return "-----BEGIN " + what + "-----\n" + text + "\n-----END " + what + "-----\n";
    }

    @Override
    public void close() {
        nginx.destroy();
        try {
            if (!nginx.waitFor(10, TimeUnit.SECONDS)) {
                nginx.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            nginx.destroyForcibly();
        }
    }
}
