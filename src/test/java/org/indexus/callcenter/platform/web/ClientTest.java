package org.indexus.callcenter.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientTest {

    private static final TrustedProxies OURS = TrustedProxies.of("127.0.0.1, 10.1.0.0/16 2001:db8::/32");

    @Test
    void aStrangersForwardedHeadersAreNotBelieved() {
        Client client = Client.of(
                request(
                        "192.0.2.7",
                        Map.of(
                                "Host", List.of("ours:8080"),
                                "X-Forwarded-For", List.of("1.2.3.4"),
                                "X-Forwarded-Proto", List.of("https"),
                                "X-Forwarded-Host", List.of("evil.example"))),
                OURS);

        assertThat(client).isEqualTo(new Client("192.0.2.7", false, "ours:8080"));
    }

    @Test
    void ourProxyTellsWhoTheClientIs() {
        Client client = Client.of(
                request(
                        "127.0.0.1",
                        Map.of(
                                "Host", List.of("127.0.0.1:8080"),
                                "X-Forwarded-For", List.of("1.2.3.4"),
                                "X-Forwarded-Proto", List.of("https"),
                                "X-Forwarded-Host", List.of("ours.example:8443"))),
                OURS);

        assertThat(client).isEqualTo(new Client("1.2.3.4", true, "ours.example:8443"));
    }

    @Test
    void whatAClientPutsInFrontOfTheListIsNotBelieved() {
        assertThat(forwarded("6.6.6.6, 1.2.3.4")).isEqualTo("1.2.3.4");
        assertThat(forwarded("6.6.6.6, 1.2.3.4, 10.1.2.3")).isEqualTo("1.2.3.4");
        assertThat(forwarded("6.6.6.6, rubbish, 10.1.2.3")).isEqualTo("10.1.2.3");
        assertThat(forwarded("a.name.that.is.asked.for")).isEqualTo("127.0.0.1");
        assertThat(forwarded("2001:db8::1, 2001:db9::1")).isEqualTo("2001:db9::1");
        assertThat(forwarded("2001:db9::2, 2001:db8::1")).isEqualTo("2001:db9::2");
        assertThat(forwarded("")).isEqualTo("127.0.0.1");
    }

    @Test
    void networksEndWhereTheySay() {
        TrustedProxies odd = TrustedProxies.of("192.0.2.128/25,0.0.0.0/32");
        assertThat(odd.contains("192.0.2.128")).isTrue();
        assertThat(odd.contains("192.0.2.255")).isTrue();
        assertThat(odd.contains("192.0.2.127")).isFalse();
        assertThat(odd.contains("::1")).isFalse();
        assertThat(TrustedProxies.of("0.0.0.0/0").contains("9.9.9.9")).isTrue();
        assertThat(TrustedProxies.of(" ").contains("127.0.0.1")).isFalse();
        assertThatThrownBy(() -> TrustedProxies.of("proxy.example")).hasMessageContaining("proxy.example");
        assertThatThrownBy(() -> TrustedProxies.of("10.0.0.0/33")).hasMessageContaining("10.0.0.0/33");
    }

    private static String forwarded(String list) {
        return Client.of(request("127.0.0.1", Map.of("X-Forwarded-For", List.of(list))), OURS)
                .address();
    }

    private static HttpServletRequest request(String address, Map<String, List<String>> headers) {
        return (HttpServletRequest) Proxy.newProxyInstance(
                ClientTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "getRemoteAddr" -> address;
                    case "isSecure" -> false;
                    case "getHeader" ->
                        headers.getOrDefault(arguments[0], List.of()).stream()
                                .findFirst()
                                .orElse(null);
                    case "getHeaders" -> Collections.enumeration(headers.getOrDefault(arguments[0], List.of()));
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
