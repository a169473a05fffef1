package org.indexus.callcenter.calls;

import java.io.Serializable;
import org.indexus.callcenter.engine.model.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A recording as the page of its call shows it.
 *
 * @param deletion when, by whom and why it was deleted; {@code null} when it was not
 */
public record RecordingItem(
        int seq, Recording recording, @Nullable String deletion) implements Serializable {

    public boolean isPlayable() {
        return recording.state() == Recording.State.STORED && deletion == null;
    }
}
