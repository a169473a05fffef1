package org.indexus.callcenter.platform.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.media.Schema;

/**
 * Takes out of /openapi what Payara's scanner reads into it from resources that only others extend, and shows as one flat
 * object what {@link FlatJson} writes as one: the fields of {@code Queue.Offers} are those of {@code Queue}.
 */
public class OpenApiTidy implements OASFilter {

    private static final String OF_NO_RESOURCE = "/null";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        Paths paths = api.getPaths();
        if (paths != null && paths.getPathItems() != null) {
            List.copyOf(paths.getPathItems().keySet()).stream()
                    .filter(path -> path.startsWith(OF_NO_RESOURCE))
                    .forEach(paths::removePathItem);
        }
        Components components = api.getComponents();
        if (components != null && components.getSchemas() != null) {
            flatten(components);
        }
    }

    private static void flatten(Components components) {
        Map<String, Schema> schemas = Map.copyOf(components.getSchemas());
        schemas.forEach((name, part) -> {
            Schema whole = schemas.get(name.replaceFirst("\\..*", ""));
            if (whole != null && whole != part) {
                takeIn(whole, name, part);
                components.removeSchema(name);
            }
        });
    }

    private static void takeIn(Schema whole, String name, Schema part) {
        Map<String, Schema> fields = new LinkedHashMap<>();
        whole.getProperties().forEach((field, schema) -> {
            if (isRef(schema, name)) {
                fields.putAll(part.getProperties());
            } else {
                fields.put(field, schema);
            }
        });
        whole.setProperties(fields);
    }

    /** Payara takes a name with a dot for an address and leaves out the path before it. */
    private static boolean isRef(Schema schema, String name) {
        String ref = schema.getRef();
        return ref != null && ref.substring(ref.lastIndexOf('/') + 1).equals(name);
    }
}
