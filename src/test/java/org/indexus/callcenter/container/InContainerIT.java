package org.indexus.callcenter.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.indexus.callcenter.access.users.Users;
import org.indexus.callcenter.platform.concurrent.Executors;
import org.indexus.callcenter.platform.database.Database;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ByteArrayAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside of Payara Micro, within the built WAR, below a context root of its own: beans, JPA, REST and socket. */
@ExtendWith(ArquillianExtension.class)
class InContainerIT {

    private static final String TOKEN = "container-test-token-0123456789";
    private static final int NO_AGENT_PROFILE = 4403;

    private static final Pattern FILE =
            Pattern.compile("(?:href|src|data-light)=\"([^\"]*jakarta.faces.resource[^\"]*)\"");

    @Inject
    private Database database;

    @Inject
    private Users users;

    @PersistenceContext(unitName = "callcentre")
    private EntityManager entities;

    @Inject
    private UserTransaction transaction;

    @Resource(lookup = Executors.COMMANDS)
    private ManagedExecutorService executor;

    @ArquillianResource
    private URL url;

    /** The built WAR; only its gates leave a way to Arquillian's own servlet, which no rule admits. */
    @Deployment
    static Archive<?> builtWar() throws IOException {
        var war = ShrinkWrap.create(ZipImporter.class, "indexus-callcentre.war")
                .importFrom(new File("target/indexus-callcentre.war"))
                .as(WebArchive.class);
        try (var webXml = war.get("WEB-INF/web.xml").getAsset().openStream()) {
            var text = new String(webXml.readAllBytes(), UTF_8)
                    .replace(
                            "<url-pattern>/*</url-pattern>",
                            "<url-pattern>/api/*</url-pattern><url-pattern>/ws/*</url-pattern>");
            return war.setWebXML(new ByteArrayAsset(text.getBytes(UTF_8))).addClass(InContainerIT.class);
        }
    }

    @BeforeEach
    void awaitDatabase() throws InterruptedException {
        for (int tries = 0; tries < 300 && !database.isReady(); tries++) {
            Thread.sleep(100);
        }
        assertTrue(database.isReady(), "the database is ready");
    }

    @Test
    void beansAreThereOnManagedThreadsToo() throws Exception {
        var found = executor.submit(
                () -> CDI.current().select(Users.class).get().all().size());

        assertEquals(users.all().size(), found.get(10, TimeUnit.SECONDS));
    }

    @Test
    void jpaReadsAndRollsBack() throws Exception {
        assertEquals(1, users.all().size());

        transaction.begin();
        entities.createNativeQuery("DELETE FROM users").executeUpdate();
        transaction.rollback();

        assertEquals(1, users.all().size());
    }

    @Test
    void restKnowsWhoAsks() throws Exception {
        var me = get("api/v1/me", "Bearer " + TOKEN);

        assertEquals("200", me.substring(0, 3));
        assertTrue(me.contains("\"username\":\"admin\""), me);
        assertEquals("401", get("api/v1/me", "Bearer wrong").substring(0, 3));
    }

    @Test
    void theSocketTurnsAwayWhoHasNoAgentProfile() throws Exception {
        assertEquals(NO_AGENT_PROFILE, closeCodeOfSocket("Bearer " + TOKEN).get(10, TimeUnit.SECONDS));
    }

    @Test
    void theSocketIsClosedToStrangers() {
        assertThrows(CompletionException.class, () -> closeCodeOfSocket("Bearer wrong"));
    }

    @Test
    void filesAreFoundBelowTheContextRootAndKept() throws Exception {
        List<String> files = FILE.matcher(fetch(url + "login").body())
                .results()
                .map(found -> found.group(1).replace("&amp;", "&"))
                .toList();
        assertTrue(files.size() > 5, files.toString());
        for (String file : files) {
            assertTrue(file.startsWith(url.getPath() + "jakarta.faces.resource/"), file);
            var answer = fetch(URI.create(url.toString()).resolve(file).toString());
            assertEquals(200, answer.statusCode(), file);
            assertTrue(header(answer, "Cache-Control").contains("immutable"), file);
            if (file.contains(".css") || file.contains(".js")) {
                assertEquals("gzip", header(answer, "Content-Encoding"), file);
            }
        }
        assertEquals(200, fetch(url + "favicon.ico").statusCode());
    }

    private static HttpResponse<String> fetch(String address) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address)).version(HttpClient.Version.HTTP_1_1);
        boolean isPage = address.endsWith("login");
        return HttpClient.newHttpClient()
                .send((isPage ? request : request.header("Accept-Encoding", "gzip")).build(), BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private String get(String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", authorization)
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    private CompletableFuture<Integer> closeCodeOfSocket(String authorization) {
        var code = new CompletableFuture<Integer>();
        var socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Authorization", authorization)
                .buildAsync(
                        URI.create(url.toString().replaceFirst("^http", "ws") + "ws/inbound-calls"),
                        new WebSocket.Listener() {
                            @Override
                            public @Nullable CompletionStage<?> onClose(WebSocket from, int closed, String reason) {
                                code.complete(closed);
                                return null;
                            }
                        })
                .join();
        assertNotNull(socket);
        return code;
    }
}
