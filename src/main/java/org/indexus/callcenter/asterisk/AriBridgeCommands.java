package org.indexus.callcenter.asterisk;

import static org.indexus.callcenter.asterisk.AriClient.encode;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.effect.BridgeCommand;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.engine.event.call.CallerHungUp;
import org.indexus.callcenter.engine.id.ChannelRef;
import org.indexus.callcenter.engine.id.ConnectionId;
import org.indexus.callcenter.engine.id.Names;

/** What is done to bridges. Each carries our application's name, so that nobody else's bridges are ever taken for ours. */
final class AriBridgeCommands {

    private static final String FOR_TWO = "mixing,proxy_media";

    /** Mixed by one technology for all its life: in a change of it, Asterisk 22 may go deaf. 13 does not know the last word. */
    private static final String FOR_ANY = FOR_TWO + ",video_sfu";

    private static final int CHANNEL_NOT_FOUND = 400;
    private static final int NOT_IN_THIS_BRIDGE = 422;

    private final AriClient ari;
    private final String application;
    private final ChannelAliases roles;
    private final Withdrawn withdrawn;
    private final Consumer<Event> inbox;

    AriBridgeCommands(
            AriClient ari, String application, ChannelAliases roles, Withdrawn withdrawn, Consumer<Event> inbox) {
        this.ari = ari;
        this.application = application;
        this.roles = roles;
        this.withdrawn = withdrawn;
        this.inbox = inbox;
    }

    AriCommand create(BridgeCommand.CreateBridge command) {
        String bridge = bridge(command.object());
        String type = Names.isForTwo(command.object()) ? FOR_TWO : FOR_ANY;
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                if (withdrawn.contains(command.object())) {
                    return Result.gone("withdrawn before it was made");
                }
                AriReply reply = ari.post(bridge + "?type=" + type + "&name=" + encode(application), null);
                // a bridge of this name is ours, whether Asterisk says 409 (from 20 on) or 500
                Result made = reply.isOk() || ari.get(bridge).isOk() ? Result.DONE : Result.refused(reply.message());
                return withdrawn.contains(command.object()) ? overtaken() : made;
            }

            /** The caller left while it was made, and the destroying may have come too early. */
            private Result overtaken() throws IOException {
                ari.delete(bridge);
                return Result.gone("withdrawn while it was made");
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return ari.get(bridge).isOk() ? Optional.of(Result.DONE) : Optional.empty();
            }
        };
    }

    AriCommand join(BridgeCommand.Join command) {
        String bridge = bridge(command.object());
        String caller = roles.present(command.channel());
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                AriReply reply =
                        ari.post(bridge + "/addChannel?channel=" + encode(caller) + "," + encode(command.leg()), null);
                return isSomebodyGone(reply) ? gone(reply, command.connection(), command.channel()) : Result.of(reply);
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return traceOf(bridge, caller, command.leg());
            }
        };
    }

    AriCommand move(BridgeCommand.MoveToBridge command) {
        String bridge = bridge(command.bridge());
        String channel = roles.present(command.object());
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                AriReply reply = ari.post(bridge + "/addChannel?channel=" + encode(channel), null);
                return isSomebodyGone(reply) ? gone(reply, command.connection(), command.object()) : Result.of(reply);
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return traceOf(bridge, channel);
            }
        };
    }

    AriCommand leave(BridgeCommand.LeaveBridge command) {
        String bridge = bridge(command.bridge());
        String channel = roles.present(command.object());
        return new AriCommand() {
            @Override
            public Result attempt() throws IOException {
                AriReply reply = ari.post(bridge + "/removeChannel?channel=" + encode(channel), null);
                return switch (reply.status()) {
                    case AriReply.NOT_FOUND, NOT_IN_THIS_BRIDGE -> Result.DONE;
                    case CHANNEL_NOT_FOUND -> Result.gone(reply.message());
                    default -> Result.of(reply);
                };
            }

            @Override
            public Optional<Result> trace() throws IOException {
                return members(ari.get(bridge)).contains(channel) ? Optional.empty() : Optional.of(Result.DONE);
            }
        };
    }

    /** Done when all of them are in the bridge. */
    private Optional<Result> traceOf(String bridge, String... channels) throws IOException {
        AriReply reply = ari.get(bridge);
        boolean together = members(reply).containsAll(List.of(channels));
        return together ? Optional.of(Result.DONE) : AriCallerCommands.goneIfMissing(reply);
    }

    private static List<String> members(AriReply bridge) {
        return bridge.object().map(json -> AriJson.texts(json, "channels")).orElse(List.of());
    }

    /** The floor must know of a caller's hang-up before it hears what failed for it; a leg's end is told by its own event. */
    private Result gone(AriReply reply, ConnectionId connection, String channel) throws IOException {
        boolean left = !Names.isLeg(channel)
                && ari.get("channels/" + encode(roles.present(channel))).status() == AriReply.NOT_FOUND;
        if (left) {
            inbox.accept(new CallerHungUp(new ChannelRef(connection, channel), ""));
        }
        return Result.gone(reply.message());
    }

    AriCommand destroy(BridgeCommand.DestroyBridge command) {
        String bridge = bridge(command.object());
        AriCommand deletion = Deletion.of(ari, bridge, bridge);
        String staying = command.staying();
        return staying == null ? deletion : new Departing(bridge, roles.present(staying), deletion);
    }

    /**
     * Takes a channel out before the bridge goes. Asterisk does to a channel what it is asked in that order; a channel that is put
     * out because its bridge was destroyed leaves at some later moment, and stops what it was asked to play meanwhile.
     */
    private final class Departing implements AriCommand {

        private final String bridge;
        private final String channel;
        private final AriCommand deletion;

        Departing(String bridge, String channel, AriCommand deletion) {
            this.bridge = bridge;
            this.channel = channel;
            this.deletion = deletion;
        }

        @Override
        public Result attempt() throws IOException {
            // who is not in it, or is gone, is out of it
            ari.post(bridge + "/removeChannel?channel=" + encode(channel), null);
            return deletion.attempt();
        }

        @Override
        public Optional<Result> trace() throws IOException {
            return deletion.trace();
        }
    }

    private static boolean isSomebodyGone(AriReply reply) {
        return reply.status() == CHANNEL_NOT_FOUND || reply.status() == AriReply.NOT_IN_STASIS;
    }

    private static String bridge(String id) {
        return "bridges/" + encode(id);
    }
}
