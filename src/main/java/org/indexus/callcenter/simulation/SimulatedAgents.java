package org.indexus.callcenter.simulation;

import java.time.Duration;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.Fact;
import org.indexus.callcenter.engine.effect.OfferMade;
import org.indexus.callcenter.engine.event.call.AcceptRequested;
import org.indexus.callcenter.engine.model.Offer;

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
