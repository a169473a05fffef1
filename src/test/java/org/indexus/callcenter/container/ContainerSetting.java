package org.indexus.callcenter.container;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.indexus.callcenter.Fork;
import org.indexus.demo.Installation;
import org.indexus.demo.PayaraProcess;
import org.jboss.arquillian.container.spi.event.container.AfterStop;
import org.jboss.arquillian.container.spi.event.container.BeforeStart;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.LoadableExtension;

/** Gives Arquillian's Payara Micro its database: started before it, and written into the command files that it reads. */
public class ContainerSetting implements LoadableExtension {

    private static final Path FOLDER = Fork.folder("container");

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(Lifecycle.class);
    }

    /** Arquillian makes one for the suite. */
    public static class Lifecycle {

        private final Installation installation = Installation.forTests(FOLDER);

        void start(@Observes BeforeStart aboutToStart) throws IOException {
            installation.stopLeftovers();
            installation.postgres().start();
            Files.writeString(FOLDER.resolve("before-boot.asadmin"), PayaraProcess.BEFORE_BOOT);
            Files.writeString(FOLDER.resolve("create-resources.asadmin"), resources());
        }

        void stop(@Observes AfterStop stopped) {
            installation.close();
        }

        /** The shipped file, with the values that an administrator would have in the environment. */
        private String resources() throws IOException {
            var text = Files.readString(Path.of("server-config/create-resources.asadmin"));
            for (var variable : installation.environment().entrySet()) {
                text = text.replace("${ENV=" + variable.getKey() + "}", variable.getValue());
            }
            return text;
        }
    }
}
