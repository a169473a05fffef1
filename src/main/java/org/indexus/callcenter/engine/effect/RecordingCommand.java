package org.indexus.callcenter.engine.effect;

import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.engine.id.ConnectionId;

/** What is done to the recordings of a call's bridges. */
public sealed interface RecordingCommand extends Command {

    /** Records a bridge into the named file. */
    record StartRecording(CallId call, ConnectionId connection, String bridge, String object)
            implements RecordingCommand {
        @Override
        public Verb verb() {
            return Verb.START_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }

    /** Ends a recording and keeps the file; {@link RecordingFinished} follows. */
    record StopRecording(CallId call, ConnectionId connection, String bridge, String object)
            implements RecordingCommand {
        @Override
        public Verb verb() {
            return Verb.STOP_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }

    /** Asks whether a recording's file is there; {@link RecordingFinished} or {@link RecordingFailed} is the answer. */
    record CheckRecording(CallId call, ConnectionId connection, String object) implements RecordingCommand {
        @Override
        public Verb verb() {
            return Verb.CHECK_RECORDING;
        }
    }

    /** Writes silence into a running recording, or what is said again. Runs in the bridge's lane. */
    record PauseRecording(CallId call, ConnectionId connection, String bridge, String object, boolean paused)
            implements RecordingCommand {
        @Override
        public Verb verb() {
            return paused ? Verb.PAUSE_RECORDING : Verb.RESUME_RECORDING;
        }

        @Override
        public String lane() {
            return bridge;
        }
    }
}
