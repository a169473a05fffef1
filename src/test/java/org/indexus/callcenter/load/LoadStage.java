package org.indexus.callcenter.load;

import java.nio.file.Path;
import java.util.List;
import org.indexus.callcenter.e2e.Product;
import org.indexus.demo.AsteriskProcess;
import org.jspecify.annotations.Nullable;

/** The running product and an Asterisk of the load's own, connected; {@link #close} takes both away from each other again. */
final class LoadStage implements AutoCloseable {

    private static final int CALLERS_PORT = 36_100;

    private final Product product = Product.running();
    private final Path folder;
    private final AsteriskProcess asterisk;
    private final String connection;
    private @Nullable BareProcess bare;

    LoadStage(Path folder, String version, List<Floor> floors) {
        this.folder = folder.toAbsolutePath();
        asterisk = LoadAsterisk.in(this.folder, version, floors);
        Runtime.getRuntime().addShutdownHook(new Thread(asterisk::stop, "stop the load's Asterisk"));
        asterisk.install(line -> {});
        asterisk.start();
        connection = ProductUnderLoad.introduce(product, asterisk);
    }

    LoadRun run() {
        return new LoadRun(asterisk, folder, CALLERS_PORT);
    }

    Product product() {
        return product;
    }

    ProductUnderLoad product(Floor floor) {
        return new ProductUnderLoad(product, connection, floor);
    }

    BareProcess bare(Floor floor) {
        return bare("bare ARI client", floor, BareProcess.MIXING);
    }

    /** The bare client with the agents of this floor and bridges of this type; the one before ends. */
    BareProcess bare(String name, Floor floor, String bridgeType) {
        closeBare();
        bare = new BareProcess(name, asterisk, folder, floor.agents(), bridgeType);
        return bare;
    }

    private void closeBare() {
        if (bare != null) {
            bare.close();
            bare = null;
        }
    }

    @Override
    public void close() {
        closeBare();
        product.admin().delete("/asterisk-connections/" + connection);
        asterisk.close();
    }
}
