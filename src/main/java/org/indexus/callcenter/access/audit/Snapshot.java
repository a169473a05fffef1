package org.indexus.callcenter.access.audit;

import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.indexus.callcenter.platform.entries.Entry;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an entry at one moment, as texts, for the audit trail. Others' entries are their ids; what is part of the entry
 * is taken apart. Secrets are compared but never shown.
 */
record Snapshot(@Nullable UUID id, Map<String, String> fields) {

    static final Snapshot NOTHING = new Snapshot(null, Map.of());

    private static final int DEEPEST = 4;
    private static final String SECRET = "(secret)";
    private static final Set<String> HOUSEKEEPING =
            Set.of("id", "version", "createdAt", "updatedAt", "passwordChangedAt", "lastUsedAt", "searchText");

    static Snapshot of(@Nullable Entry entry) {
        if (entry == null) {
            return NOTHING;
        }
        Map<String, String> fields = new LinkedHashMap<>();
        collect("", entry, fields, 0);
        return new Snapshot(entry.getId(), fields);
    }

    boolean exists() {
        return id != null;
    }

    /** The names of the fields that differ. */
    Set<String> differences(Snapshot other) {
        Set<String> names = new TreeSet<>(fields.keySet());
        names.addAll(other.fields.keySet());
        names.removeIf(name -> Objects.equals(fields.get(name), other.fields.get(name)));
        return names;
    }

    /** These fields as a JSON object; those that there are not, and empty ones, are left out. */
    String json(Set<String> names) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        names.stream()
                .filter(name -> !fields.getOrDefault(name, "").isEmpty())
                .forEach(name -> json.add(name, isSecret(name) ? SECRET : fields.get(name)));
        return json.build().toString();
    }

    private static boolean isSecret(String name) {
        return name.matches(".*(Secret|Hash)");
    }

    private static void collect(String prefix, Object owner, Map<String, String> fields, int depth) {
        for (Class<?> type = owner.getClass(); type != Object.class && type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                int modifiers = field.getModifiers();
                boolean kept =
                        !Modifier.isStatic(modifiers) && !Modifier.isTransient(modifiers) && !field.isSynthetic();
                if (kept && !HOUSEKEEPING.contains(field.getName())) {
                    put(prefix + field.getName(), value(field, owner), fields, depth);
                }
            }
        }
    }

    private static void put(String name, @Nullable Object value, Map<String, String> fields, int depth) {
        if (value == null) {
            return;
        }
        if (isPart(value) && depth < DEEPEST) {
            collect(name + ".", value, fields, depth + 1);
        } else {
            fields.put(name, text(value, depth));
        }
    }

    private static String text(Object value, int depth) {
        if (value instanceof Entry other) {
            return other.getId().toString();
        }
        if (value instanceof byte[] bytes) {
            return bytes.length + " bytes";
        }
        if (value instanceof Collection<?> many) {
            List<String> texts = many.stream()
                    .filter(Objects::nonNull)
                    .map(one -> text(one, depth + 1))
                    .toList();
            return String.join(", ", value instanceof Set ? new TreeSet<>(texts) : texts);
        }
        if (value instanceof Map<?, ?> many) {
            Map<String, String> texts = new TreeMap<>();
            many.forEach((key, one) -> texts.put(key.toString(), text(one, depth + 1)));
            return texts.toString();
        }
        if (isPart(value) && depth < DEEPEST) {
            Map<String, String> fields = new LinkedHashMap<>();
            collect("", value, fields, depth + 1);
            return fields.toString();
        }
        return value.toString();
    }

    /** Embedded things and rows that belong to the entry. */
    private static boolean isPart(Object value) {
        return value.getClass().getName().startsWith("org.indexus.")
                && !(value instanceof Entry)
                && !(value instanceof Enum)
                && !(value instanceof Record);
    }

    private static @Nullable Object value(Field field, Object owner) {
        try {
            field.setAccessible(true);
            return field.get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
