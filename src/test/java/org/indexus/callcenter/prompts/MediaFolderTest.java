package org.indexus.callcenter.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaFolderTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsNotWantedAnyMoreGoesAndWhatIsNotOursStays() throws IOException {
        MediaFolder media =
                new MediaFolder(Optional.of(folder.resolve("prompts").toString()));
        Shelved variant = new Shelved(UUID.randomUUID(), "en", null, "0123456789abcdef");
        media.write(variant, new byte[] {1, 2, 3});
        Path file = Path.of(media.path(variant.fileName()).orElseThrow() + ".wav");
        assertThat(file).hasBinaryContent(new byte[] {1, 2, 3});
        Path other = Files.writeString(file.resolveSibling("mine.wav"), "x");

        media.fill(List.of(), new Prompts());

        assertThat(file).doesNotExist();
        assertThat(other).exists();
    }

    @Test
    void withoutAFolderNothingIsWritten() {
        MediaFolder none = new MediaFolder(Optional.empty());
        none.write(new Shelved(UUID.randomUUID(), "en", null, "0123456789abcdef"), new byte[0]);

        assertThat(none.path("x")).isEmpty();
    }
}
