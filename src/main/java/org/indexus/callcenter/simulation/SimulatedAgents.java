package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.Fact;
import org.indexus.callcenter.engine.Offer;
import org.indexus.callcenter.engine.OfferMade;
import org.indexus.callcenter.engine.call.AcceptRequested;

/** Perfect agents: whoever is offered a call accepts it at once. */
final class SimulatedAgents implements Consumer<Fact> {

    private final SimulatedFloor floor;

    SimulatedAgents(SimulatedFloor floor) {
        this.floor = floor;
    }

    @Override
    public void accept(Fact fact) {
        if (fact instanceof OfferMade made) {
            Offer offer = made.offer();
            AcceptRequested accepted = new AcceptRequested(offer.agent().id(), offer.call(), offer.id());
            floor.agenda().in(Duration.ZERO, () -> floor.take(accepted));
        }
    }
}
