package org.indexus.callcenter.e2e;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The same story on Asterisk 22 and on 16 at once, for a disaster of the application, which ends the one floor above both. */
final class BothFloors implements AutoCloseable {

    private final Product product;
    private final List<Story> stories;
    private List<Gap> gaps = List.of();
    private List<CompletableFuture<Void>> returning = List.of();

    BothFloors(Product product) {
        this.product = product;
        Product.VERSIONS.forEach(product::asterisk);
        Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));
        stories = Product.VERSIONS.stream()
                .map(version -> Story.on(version, BusyFloor.queue()))
                .toList();
    }

    /** Puts everybody in place on both servers. */
    void begin(String what) {
        gaps = stories.stream().map(story -> Gap.before(story, what)).toList();
    }

    List<Gap> gaps() {
        return gaps;
    }

    /** The application is about to end. Browsers are back at once when the next one is there: an agent's grace is short. */
    void browsersReturn() {
        gaps.forEach(Gap::beginsNow);
        returning = gaps.stream()
                .map(gap -> CompletableFuture.runAsync(gap.floor()::desksReturn))
                .toList();
    }

    /** The next application is on its way. */
    void gapIsOver(Consumer<Gap> over) {
        returning.forEach(CompletableFuture::join);
        Product.VERSIONS.forEach(version -> product.awaitConnection(version, "CONNECTED"));
        gaps.forEach(over);
    }

    @Override
    public void close() {
        try {
            stories.get(0).close();
        } finally {
            stories.get(1).close();
        }
    }
}
