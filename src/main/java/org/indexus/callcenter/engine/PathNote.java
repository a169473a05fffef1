package org.indexus.callcenter.engine;

import java.util.List;

/**
 * Something to tell of a stop, without words.
 *
 * @param values as the code names them: texts, numbers, or values of the plan
 */
public record PathNote(PathCode code, List<Object> values) {

    public PathNote {
        values = List.copyOf(values);
    }
}
