package org.indexus.callcenter.engine;

import static org.indexus.callcenter.engine.Rules.hold;

import java.util.Map;
import java.util.Set;
import org.indexus.callcenter.engine.model.CallCard;
import org.indexus.callcenter.engine.model.CallPhase;
import org.indexus.callcenter.engine.model.Guest;
import org.indexus.callcenter.engine.model.Service;

/**
 * Who hears whom, by the bridges of an Asterisk that has done what it was told: two parties who are not meant to hear each other
 * never share a bridge, and in a conversation of three everybody is where the card says.
 */
final class AudioRules {

    private final RandomAsterisk server;

    AudioRules(RandomAsterisk server) {
        this.server = server;
    }

    /** @param exact whether Asterisk has been heard without a gap, so that it is where it should be */
    void check(CallCard card, boolean exact) {
        Service service = card.service();
        Guest guest = service == null ? null : service.guest();
        if (guest == null || card.isEnded()) {
            return;
        }
        if (card.phase() == CallPhase.CONSULTING) {
            bridges()
                    .values()
                    .forEach(members -> hold(
                            !members.contains(card.channel()) || !members.contains(guest.leg()),
                            () -> "caller and third party hear each other: " + card));
        }
        boolean allThere = server.callers.containsKey(card.channel())
                && server.legs.containsKey(service.leg())
                && server.legs.containsKey(guest.leg())
                && guest.isThere();
        if (allThere && exact) {
            inTheirPlaces(card, service, guest);
        }
    }

    private void inTheirPlaces(CallCard card, Service service, Guest guest) {
        boolean consults = guest.stand() == Guest.Stand.CONSULTING;
        String aside = guest.stand() == Guest.Stand.CONFERENCE ? service.bridge() : guest.bridge();
        in(service.bridge(), card.channel(), card);
        in(consults ? guest.bridge() : service.bridge(), service.leg(), card);
        in(aside, guest.leg(), card);
    }

    private void in(String bridge, String channel, CallCard card) {
        hold(
                bridges().getOrDefault(bridge, Set.of()).contains(channel),
                () -> channel + " is not in " + bridge + " but there is " + bridges() + ": " + card);
    }

    private Map<String, Set<String>> bridges() {
        return server.bridges;
    }
}
