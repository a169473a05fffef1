package org.indexus.callcenter.runtime;

import java.io.IOException;
import java.util.Optional;
import org.indexus.callcenter.engine.id.CallId;
import org.indexus.callcenter.runtime.RecordingSource.Audio;

/**
 * The application's own store of recordings; implemented by the feature {@code recordings}. Everything blocks. An
 * {@link IOException} says in words for people why the store cannot do it now; nothing is lost by it, and who asks may ask
 * again.
 */
public interface RecordingShelf {

    /** What is kept under this name, complete and checked; also when it was deleted since, on purpose. */
    Optional<Kept> find(CallId call, String name) throws IOException;

    /** Keeps a recording and closes its stream. When this returns, the file is on the disk and was read back and compared. */
    Kept keep(CallId call, String name, Audio audio) throws IOException;

    /** A recording could not be brought home and will be tried again: {@code why} in words for the administrator. */
    void delayed(String name, String why);

    /** A recording is where it shall be: nothing more is owed. */
    void settled(String name);

    /** Neither Asterisk nor the shelf has it. Throws when the shelf knows that it once had: then it must be asked for again. */
    void giveUp(String name) throws IOException;

    /** A recording on the shelf; {@code seconds} is its length. */
    record Kept(int seconds) {}
}
