package org.indexus.callcenter.e2e;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** While it is open, the product's store of recordings takes none: a file lies where its folder was. */
final class RefusingStore implements AutoCloseable {

    private final Product product;
    private final Path folder;
    private final Path aside;

    RefusingStore(Product product) {
        this.product = product;
        folder = folderOf(product);
        aside = folder.resolveSibling("recordings-aside");
        try {
            Files.createDirectories(folder);
            Files.move(folder, aside);
            Files.writeString(folder, "not a folder");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path folderOf(Product product) {
        return Path.of(store(product).getString("folder"));
    }

    /** Waits until the page says why recordings are late. */
    void awaitTrouble() {
        Eventually.until(
                "the page says why",
                () -> store(product).getString("trouble", "").contains("cannot be written"));
    }

    void awaitNoTrouble() {
        Eventually.until("no trouble", () -> Story.isNull(store(product), "trouble"));
    }

    private static JsonObject store(Product product) {
        return product.admin().get("/recordings").orThrow("store").object();
    }

    @Override
    public void close() {
        try {
            Files.delete(folder);
            // the product may have made it anew in the same moment
            Files.createDirectories(folder);
            try (DirectoryStream<Path> kept = Files.newDirectoryStream(aside)) {
                for (Path each : kept) {
                    Files.move(each, folder.resolve(each.getFileName()));
                }
            }
            Files.delete(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
