package org.indexus.callcenter.push;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A {@link Wire} over the container's session. A socket that is gone meanwhile is no error: {@code onClose} tells it. */
record ContainerWire(Session session, Runnable counted) implements Wire {

    private static final Logger LOG = Logger.getLogger(ContainerWire.class.getName());

    @Override
    public void send(String frame, Consumer<@Nullable Throwable> sent) {
        counted.run();
        try {
            session.getAsyncRemote()
                    .sendText(frame, result -> sent.accept(result.isOK() ? null : failure(result.getException())));
        } catch (IllegalStateException closed) {
            sent.accept(closed);
        }
    }

    @Override
    public void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | IllegalStateException | IllegalArgumentException closed) {
            LOG.log(Level.FINE, "No ping to a closing socket", closed);
        }
    }

    @Override
    public void close(int code, String reason) {
        try {
            session.close(new CloseReason(CloseCodes.getCloseCode(code), reason));
        } catch (IOException | IllegalStateException closed) {
            LOG.log(Level.FINE, "The socket was closed already", closed);
        }
    }

    private static Throwable failure(@Nullable Throwable cause) {
        return cause == null ? new IOException("not sent") : cause;
    }
}
