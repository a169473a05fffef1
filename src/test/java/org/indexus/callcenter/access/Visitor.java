package org.indexus.callcenter.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody at the door of the running product: nobody, with a token, or with a browser's session. */
public final class Visitor {

    public static final String SOCKET = "/ws/inbound-calls";

    private static final Pattern HIDDEN = Pattern.compile("name=\"([^\"]*ViewState)\"[^>]*value=\"([^\"]*)\"");

    private static final Pattern INPUT = Pattern.compile("<input[^>]*>");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .followRedirects(Redirect.NEVER)
            .cookieHandler(cookies)
            .build();
    private final String url;
    private final @Nullable String token;

    public Visitor(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** By the form of the login page, as a browser does it. */
    public HttpResponse<String> signIn(String username, String password) {
        String page = send("GET", "/login?from=%2Fme", null).body();
        var viewState = HIDDEN.matcher(page);
        if (!viewState.find()) {
            throw new IllegalStateException("no form on the login page: " + page);
        }
        String form = "login=login&from=%2Fme&" + field("login:sign-in", "") + "&" + field("login:username", username)
                + "&" + field("login:password", password) + "&" + field(viewState.group(1), viewState.group(2));
        return post("/login", form);
    }

    /** Presses a button of a page by its name: sends the fields of its form as the page has them. */
    public HttpResponse<String> press(String path, String page, String form, String button) {
        StringBuilder body = new StringBuilder(field(form, form) + "&" + field(button, button));
        Matcher inputs = INPUT.matcher(page);
        while (inputs.find()) {
            String name = attribute(inputs.group(), "name");
            if (name.startsWith(form + ":") || name.contains("ViewState")) {
                body.append('&').append(field(name, attribute(inputs.group(), "value")));
            }
        }
        return post(path, body.toString());
    }

    /** Of the first tag: its attribute's text, empty when it has none. */
    public static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String field(String name, String value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value, UTF_8);
    }

    private HttpResponse<String> post(String path, String form) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    /** With a JSON body if there is one; {@code path} is below the context root. */
    public HttpResponse<String> send(String method, String path, @Nullable String body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        return send(request(path).header("Content-Type", "application/json").method(method, publisher));
    }

    public HttpResponse<String> sendCsv(String path, String file) {
        return send(request(path).header("Content-Type", "text/csv").POST(BodyPublishers.ofString(file)));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(url + path)).timeout(Duration.ofSeconds(60));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** As after a restart or an upgrade: the browser's session means nothing to the server any more. */
    public void loseSession() {
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .forEach(cookie -> cookie.setValue("of-before-the-restart"));
    }

    /** Somebody who has got hold of a copy of this browser's cookies. */
    public Visitor copy() {
        Visitor copy = new Visitor(url, token);
        cookies.getCookieStore()
                .getCookies()
                .forEach(cookie -> copy.cookies.getCookieStore().add(URI.create(url), cookie));
        return copy;
    }

    /** As a browser's page of ours would open a socket, but with a method of its own; the first line of the answer. */
    public String sendUpgrade(String method, String path, String body) {
        URI address = URI.create(url);
        String head = "%s %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\nCookie: JSESSIONID=%s\r\nConnection: Upgrade\r\n"
                .formatted(method, path, address.getAuthority(), url, sessionId());
        String more = "Upgrade: websocket\r\nContent-Type: application/json\r\nContent-Length: " + body.length();
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((head + more + "\r\n\r\n" + body).getBytes(UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8)).readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 101 or the status that the handshake was refused with. */
    public int knockAtSocket(String path, @Nullable String origin) {
        var builder = http.newWebSocketBuilder();
        if (token != null) {
            builder.header("Authorization", "Bearer " + token);
        }
        if (origin != null) {
            builder.header("Origin", origin);
        }
        try {
            CompletableFuture<WebSocket> opening =
                    builder.buildAsync(URI.create(url.replaceFirst("^http", "ws") + path), new WebSocket.Listener() {});
            opening.orTimeout(30, TimeUnit.SECONDS).join().abort();
            return 101;
        } catch (CompletionException refused) {
            if (refused.getCause() instanceof WebSocketHandshakeException handshake) {
                return handshake.getResponse().statusCode();
            }
            throw refused;
        }
    }
}
