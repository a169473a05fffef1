package org.indexus.callcenter.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Packets between the application and Asterisk are lost and nobody is told, as when a firewall has forgotten the connection.
 * Asterisk goes on giving callers to an application that does not hear it.
 */
class HalfOpenLinkE2E {

    @Test
    void isNoticedByOwnPings() {
        drop("22");
    }

    @Test
    @Tag("full")
    void isNoticedByOwnPingsOnAsterisk16() {
        drop("16");
    }

    private static void drop(String version) {
        try (Story story = Story.on(version, BusyFloor.queue());
                CuttableLink link = CuttableLink.to(story.product(), version)) {
            Gap gap = Gap.before(story, "half-open link");
            BusyFloor floor = gap.floor();
            link.drop();
            gap.oneGivesUpAndOneDials();
            link.awaitNoticed();
            assertThat(link.swallowed()).isPositive();
            floor.offersAreWithdrawn();
            link.mend();
            gap.isOver();
        }
    }
}
