package org.indexus.callcenter.platform;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Paths;

/** Takes out of /openapi what Payara's scanner reads into it from resources that only others extend. */
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
    }
}
