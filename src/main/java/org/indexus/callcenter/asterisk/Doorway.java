package org.indexus.callcenter.asterisk;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.event.Event;
import org.indexus.callcenter.runtime.PromptLibrary;
import org.indexus.callcenter.runtime.RecordingShelf;
import org.jspecify.annotations.Nullable;

/**
 * What all connections share.
 *
 * @param inbox takes events, from any thread
 * @param listening runs two long tasks per connection
 * @param commands runs the blocking requests
 * @param prompts knows what is played for a prompt
 * @param shelf where recordings are brought
 * @param silence how long a caller or phone may send nothing until it is asked by SIP whether it is there; zero: for ever
 * @param recordings a folder in which the recordings of Asterisk servers are found that hand out none, or {@code null}
 */
record Doorway(
        Consumer<Event> inbox,
        Executor listening,
        Executor commands,
        Stopwatch stopwatch,
        Clock clock,
        PromptLibrary prompts,
        RecordingShelf shelf,
        Duration silence,
        @Nullable Path recordings) {}
