package org.indexus.callcenter.platform;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** A setting of MicroProfile Config for classes that no container makes; where there is no configuration, its usual value. */
public final class Setting {

    private Setting() {}

    public static String text(String name, String usual) {
        try {
            return ConfigProvider.getConfig()
                    .getOptionalValue(name, String.class)
                    .orElse(usual);
        } catch (IllegalStateException noConfiguration) {
            return usual;
        }
    }

    public static boolean flag(String name) {
        return text(name, "false").equalsIgnoreCase("true");
    }

    /** Parts between commas. */
    public static List<String> list(String name, String usual) {
        return Stream.of(text(name, usual).split(",", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
