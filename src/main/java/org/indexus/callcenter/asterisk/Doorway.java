package org.indexus.callcenter.asterisk;

import java.time.Clock;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.indexus.callcenter.engine.Event;
import org.indexus.callcenter.runtime.PromptLibrary;

/**
 * What all connections share.
 *
 * @param inbox takes events, from any thread
 * @param listening runs one long task per connection
 * @param commands runs the blocking requests
 * @param prompts knows what is played for a prompt
 */
record Doorway(
        Consumer<Event> inbox,
        Executor listening,
        Executor commands,
        Stopwatch stopwatch,
        Clock clock,
        PromptLibrary prompts) {}
