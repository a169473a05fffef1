package org.indexus.callcenter.history.rows;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** The text of an insert for a table's columns, which are named once and bound in that order. */
final class Upsert {

    private final String table;
    private final List<String> columns;

    Upsert(String table, String... columns) {
        this.table = table;
        this.columns = List.of(columns);
    }

    /** What is there already stays. */
    String once() {
        return insert() + " ON CONFLICT DO NOTHING";
    }

    /** What is there already is replaced if {@code guard} holds; {@code excluded} is the new row. */
    String replacing(String key, String guard) {
        List<String> keys = Stream.of(key.split(",")).map(String::strip).toList();
        return insert() + " ON CONFLICT (" + key + ") DO UPDATE SET "
                + columns.stream()
                        .filter(column -> !keys.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(joining(", "))
                + " WHERE " + guard;
    }

    private String insert() {
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(column -> "?").collect(joining(", ")) + ")";
    }
}
