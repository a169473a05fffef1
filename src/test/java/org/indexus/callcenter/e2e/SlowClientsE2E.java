package org.indexus.callcenter.e2e;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.indexus.demo.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Three hundred connections send a byte every two seconds; nobody who works notices. */
class SlowClientsE2E {

    private static final int CLIENTS = 300;
    private static final int INSIDERS = 60;

    private final Product product = Product.running();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
    private final List<Socket> slow = new CopyOnWriteArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        drip.shutdownNow();
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void anAgentsSocketAndRestGoOn() {
        TestAgent agent = TestAgent.create(product, "PJSIP/slow-story");
        try (AgentDesk desk = agent.connect()) {
            attack(CLIENTS, "/login", "application/x-www-form-urlencoded", "");
            works(desk, agent);
            String token = "Authorization: Bearer " + product.installation().token() + "\r\n";
            attack(INSIDERS, "/api/v1/customers", "application/json", token);
            works(desk, agent);
        }
    }

    private void attack(int clients, String path, String type, String credentials) {
        URI server = URI.create(product.url());
        String head = "POST " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\nContent-Type: " + type
                + "\r\n" + credentials + "Content-Length: 5000\r\n\r\n";
        try {
            for (int i = 0; i < clients; i++) {
                Socket socket = new Socket(server.getHost(), server.getPort());
                socket.getOutputStream().write(head.getBytes(US_ASCII));
                slow.add(socket);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var unused = drip.scheduleAtFixedRate(
                () -> List.copyOf(slow).forEach(SlowClientsE2E::oneByte), 0, 2, TimeUnit.SECONDS);
    }

    private static void oneByte(Socket socket) {
        try {
            socket.getOutputStream().write(' ');
        } catch (IOException closed) {
            // the server has had enough of it
        }
    }

    private void works(AgentDesk desk, TestAgent agent) {
        RestClient rest = agent.rest();
        for (int round = 0; round < 3; round++) {
            desk.become("AVAILABLE");
            desk.become("OFFLINE");
            assertThat(rest.get("/me").status()).isEqualTo(200);
            // who is told to come again does: that is within seconds, not minutes
            Eventually.until(
                    "a customer is saved",
                    () -> rest.post(
                                            "/customers",
                                            Json.createObjectBuilder().add("name", "Customer " + UUID.randomUUID()))
                                    .status()
                            == 201);
        }
    }
}
