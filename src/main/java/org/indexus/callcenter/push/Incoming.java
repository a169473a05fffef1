package org.indexus.callcenter.push;

import jakarta.websocket.MessageHandler;
import java.util.function.Consumer;

/**
 * Puts the parts of a text message together. The parts of one that is too long are thrown away as they come, so that nobody
 * fills the memory; it is then told as {@link #TOO_LONG}.
 */
final class Incoming implements MessageHandler.Partial<String> {

    /** Not JSON, so it is refused as any other rubbish. */
    static final String TOO_LONG = "";

    private final Consumer<String> messages;
    private final StringBuilder parts = new StringBuilder();
    private boolean tooLong;

    Incoming(Consumer<String> messages) {
        this.messages = messages;
    }

    @Override
    public void onMessage(String part, boolean last) {
        tooLong = tooLong || parts.length() + part.length() > ClientMessage.MAX_LENGTH;
        if (!tooLong) {
            parts.append(part);
        }
        if (last) {
            String message = tooLong ? TOO_LONG : parts.toString();
            parts.setLength(0);
            tooLong = false;
            messages.accept(message);
        }
    }
}
