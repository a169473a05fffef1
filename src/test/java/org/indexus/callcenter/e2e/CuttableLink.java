package org.indexus.callcenter.e2e;

import jakarta.json.Json;
import java.time.Duration;

/** Puts a wire that can break between the application and one Asterisk's ARI, for one story; commands and events go through it. */
final class CuttableLink implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Product product;
    private final String version;
    private final TcpProxy proxy;

    private CuttableLink(Product product, String version) {
        this.product = product;
        this.version = version;
        this.proxy = new TcpProxy(product.asterisk(version).ports().ari());
    }

    static CuttableLink to(Product product, String version) {
        var link = new CuttableLink(product, version);
        link.connectTo(link.proxy.port());
        return link;
    }

    /** Both sides are told at once; the application sees it when this returns. */
    void cut() {
        proxy.cut();
        product.awaitConnection(version, "DISCONNECTED");
    }

    /** Nobody is told anything: packets are lost from now on. */
    void drop() {
        proxy.drop();
    }

    void awaitNoticed() {
        product.awaitConnection(version, "DISCONNECTED");
    }

    void mend() {
        proxy.mend();
        product.awaitConnection(version, "CONNECTED");
    }

    long swallowed() {
        return proxy.swallowed();
    }

    private void connectTo(int port) {
        String before = product.connectedSince(version);
        product.admin()
                .patch(
                        "/asterisk-connections/" + product.connection(version),
                        Json.createObjectBuilder()
                                .add("port", port)
                                .add("wsPort", port)
                                // asked for again wherever it would go to another place
                                .add("password", Product.ARI_PASSWORD))
                .orThrow("another port");
        Eventually.until(
                "a connection through port " + port,
                PATIENCE,
                () -> product.connectionState(version).equals("CONNECTED")
                        && !product.connectedSince(version).equals(before));
    }

    /** The connection is again as the other stories know it. */
    @Override
    public void close() {
        proxy.mend();
        connectTo(product.asterisk(version).ports().ari());
        proxy.close();
    }
}
