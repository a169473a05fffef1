package org.indexus.callcenter.platform.web;

import static java.util.Objects.requireNonNullElse;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Who sent a request, and how our address looks from there: what the connection says or, if that comes from one of
 * {@code indexus.trusted-proxies}, what the proxy says.
 *
 * @param address of the client: the last of {@code X-Forwarded-For} that is no proxy of ours
 * @param host with a port, if it is not the usual one
 */
public record Client(String address, boolean secure, String host) {

    private static final Logger LOG = System.getLogger(Client.class.getName());
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    /** Read once: a change needs a restart, or a new deployment. */
    private static final class Configured {
        static final TrustedProxies PROXIES = TrustedProxies.of(ConfigProvider.getConfig()
                .getOptionalValue("indexus.trusted-proxies", String.class)
                .orElse(""));
    }

    public static Client of(HttpServletRequest request) {
        return of(request, Configured.PROXIES);
    }

    static Client of(HttpServletRequest request, TrustedProxies proxies) {
        Client direct = new Client(
                request.getRemoteAddr(), request.isSecure(), requireNonNullElse(request.getHeader("Host"), ""));
        List<String> addresses = values(request, "X-Forwarded-For");
        if (!proxies.contains(direct.address())) {
            tellOnce(direct, addresses);
            return direct;
        }
        return new Client(
                client(addresses, direct.address(), proxies),
                last(values(request, "X-Forwarded-Proto"), direct.secure() ? "https" : "http")
                        .equalsIgnoreCase("https"),
                last(values(request, "X-Forwarded-Host"), direct.host()));
    }

    private static String client(List<String> addresses, String proxy, TrustedProxies proxies) {
        String nearest = proxy;
        for (int i = addresses.size() - 1; i >= 0 && proxies.contains(nearest); i--) {
            if (TrustedProxies.addressOf(addresses.get(i)).isEmpty()) {
                return nearest;
            }
            nearest = addresses.get(i);
        }
        return nearest;
    }

    /** The nearest proxy writes last; what stands before it may come from anybody. */
    private static String last(List<String> values, String otherwise) {
        return values.isEmpty() ? otherwise : values.get(values.size() - 1);
    }

    private static List<String> values(HttpServletRequest request, String header) {
        List<String> values = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String value : line.split(",", -1)) {
                values.add(value.strip());
            }
        }
        values.removeIf(String::isEmpty);
        return values;
    }

    private static void tellOnce(Client direct, List<String> addresses) {
        if (!addresses.isEmpty() && TOLD.compareAndSet(false, true)) {
            LOG.log(
                    Level.WARNING,
                    "A request from {0} has X-Forwarded-For, which is not believed. If that is your proxy, set"
                            + " INDEXUS_TRUSTED_PROXIES={0}: sign-in attempts are counted by address.",
                    direct.address());
        }
    }
}
