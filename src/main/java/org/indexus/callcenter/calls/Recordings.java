package org.indexus.callcenter.calls;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.indexus.callcenter.engine.CallCard;
import org.indexus.callcenter.engine.Recording;
import org.indexus.callcenter.platform.Problem;
import org.indexus.callcenter.platform.ProblemException;
import org.indexus.callcenter.runtime.RecordingSource;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/** Fetches recordings from where they lie, or says plainly why there is none to hear. */
@ApplicationScoped
public class Recordings {

    @Inject
    private Instance<RecordingSource> source;

    /** The caller closes it. Throws 404 when there is none, 409 when it cannot be had now or from here. */
    Audio open(CallCard card) {
        Recording recording = card.recording();
        if (recording.state() != Recording.State.STORED || recording.name() == null) {
            throw refusal(recording.state());
        }
        try {
            return source.get()
                    .open(card.connection(), recording.name())
                    .orElseThrow(() -> none("Asterisk no longer has the recording."));
        } catch (IllegalStateException notFromHere) {
            throw ProblemException.conflict("RECORDING_NOT_AVAILABLE", String.valueOf(notFromHere.getMessage()));
        }
    }

    private static ProblemException refusal(Recording.State state) {
        return switch (state) {
            case RECORDING -> ProblemException.conflict("NOT_READY", "The call is still being recorded.");
            case PENDING -> ProblemException.conflict("NOT_READY", "Asterisk is still storing the recording.");
            case FAILED -> none("The recording failed.");
            default -> none("The call was not recorded.");
        };
    }

    private static ProblemException none(String why) {
        return new ProblemException(Problem.of(404, "NO_RECORDING", why, List.of()));
    }
}
