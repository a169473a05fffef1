package org.indexus.callcenter.asterisk;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.id.Names;

/** Looks out for transfers by agents' phones that lead back to us, so that none of their channels is taken for a caller. */
final class TransferWatch {

    private final AsteriskServer line;
    private final AriEvents events;
    private final Consumer<String> hangUp;
    private final PhoneTransfers transfers = new PhoneTransfers();

    /** @param hangUp hangs up the channel with this id */
    TransferWatch(AsteriskServer line, AriEvents events, Consumer<String> hangUp) {
        this.line = line;
        this.events = events;
        this.hangUp = hangUp;
    }

    /** Notes the stand-in of an agent's leg; whether the channel may be the far half of one, and is kept for a moment. */
    boolean keeps(AriMessage.StasisStart start) {
        Channel channel = start.channel();
        if (start.replaced() != null) {
            if (line.roles().isLeg(start.replaced())) {
                transfers.standsIn(channel);
            }
            return false;
        }
        boolean ours = channel.id().startsWith(Names.PREFIX) || Offspring.is(start);
        if (ours || !PhoneTransfers.isFarHalf(channel)) {
            return false;
        }
        transfers.hold(start, System.nanoTime());
        return true;
    }

    /** The far half was found with its near one when Asterisk was looked through. */
    void found(String far) {
        transfers.found(far);
    }

    /** Whether the far half of a transfer leaves, which is no news; one that was not told yet is told first. */
    boolean isOver(String channel, Consumer<Event> inbox) {
        AriMessage.StasisStart early = transfers.release(channel);
        if (early != null) {
            events.translate(early).ifPresent(inbox);
        }
        boolean over = transfers.isOver(channel);
        transfers.forget(channel);
        return over;
    }

    /** Far halves of transfers, for the calls that they belong to, and those which are callers after all. */
    List<Event> due() {
        List<Event> news = new ArrayList<>();
        for (PhoneTransfers.Due due : transfers.due(System.nanoTime())) {
            String far = due.start().channel().id();
            if (due.standIn() != null) {
                news.add(events.arrived(due.standIn(), due.start()));
            } else if (isOfALeg(far)) {
                hangUp.accept(far);
            } else {
                events.translate(due.start()).ifPresent(news::add);
            }
        }
        return news;
    }

    /** How long to listen before somebody is due; at most {@code atMost}. */
    Duration patience(Duration atMost, long now) {
        return transfers.patience(atMost, now);
    }

    /** An agent's endpoint may be an extension of the dialplan, which leads back to us: nobody calls there. */
    private boolean isOfALeg(String channel) {
        try {
            String path = "channels/" + AriClient.encode(channel) + "/variable?variable=" + AriLegCommands.MARK;
            return line.ari()
                    .get(path)
                    .object()
                    .filter(json -> Names.isLeg(AriJson.text(json, "value")))
                    .isPresent();
        } catch (IOException away) {
            return false; // the survey after the reconnect looks at it anew
        }
    }
}
