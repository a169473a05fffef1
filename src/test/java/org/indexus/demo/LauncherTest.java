package org.indexus.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.indexus.demo.AsteriskProcess.Listening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of the launcher that can be wrong without a demo being there. */
class LauncherTest {

    @TempDir
    private Path folder;

    @Test
    void aLeftoverIsStopped() throws IOException {
        var leftover = new ProcessBuilder("sleep", "61").start();
        var pidFile = new PidFile(folder.resolve("a.pid"), "sleep 61");
        pidFile.write(leftover.pid());

        assertThat(pidFile.stop()).isTrue();

        assertThat(leftover.isAlive()).isFalse();
        assertThat(folder.resolve("a.pid")).doesNotExist();
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws IOException {
        var stranger = new ProcessBuilder("sleep", "62").start();
        var pidFile = new PidFile(folder.resolve("a.pid"), "payara-micro.jar");
        pidFile.write(stranger.pid());

        assertThat(pidFile.stop()).isFalse();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void noPidFileMeansNoLeftover() {
        assertThat(new PidFile(folder.resolve("none.pid"), "x").stop()).isFalse();
    }

    @Test
    void twoDemosDoNotShareADataFolder() throws IOException {
        try (var first = DemoLock.take(folder)) {
            assertThat(first.file().isOpen()).isTrue();
            assertThatThrownBy(() -> DemoLock.take(folder)).hasMessageContaining("INDEXUS_DEMO_DATA");
        }
        DemoLock.take(folder).close();
    }

    @Test
    void theEnvironmentMakesTheFirstUserOfANewDataFolderOnly() {
        var wanted =
                Map.of("INDEXUS_BOOTSTRAP_ADMIN_PASSWORD", "their-own", "INDEXUS_BOOTSTRAP_API_TOKEN", "their-token");

        assertThat(FirstUser.keptIn(folder, wanted)).isEqualTo(new FirstUser("their-own", "their-token"));
        assertThat(FirstUser.keptIn(folder, Map.of()))
                .as("what the product was started with stays")
                .isEqualTo(new FirstUser("their-own", "their-token"));
    }

    @Test
    void withoutAWordInTheEnvironmentTheDemoChooses() {
        var made = FirstUser.keptIn(folder, Map.of("INDEXUS_BOOTSTRAP_API_TOKEN", " "));

        assertThat(made.password()).isEqualTo(DemoData.PASSWORD);
        assertThat(made.token()).hasSizeGreaterThan(40);
        assertThat(FirstUser.keptIn(folder, Map.of("INDEXUS_BOOTSTRAP_ADMIN_PASSWORD", "late")))
                .as("there is a user already")
                .isEqualTo(made);
    }

    /** An Asterisk takes the ports of its audio call by call; a phone of another one must never want the same. */
    @Test
    void whatOneAsteriskOfATestListensToIsNobodyElses() {
        var one = Listening.anywhere();
        var other = Listening.anywhere();

        assertThat(Math.abs(one.sip() - other.sip())).isGreaterThanOrEqualTo(PortBlock.LENGTH);
        assertThat(one.phones()).isGreaterThan(one.sip());
        assertThat(one.rtp()).isGreaterThan(one.phones() + 20);
    }

    @Test
    void aSecretIsMadeOnceAndOnlyForItsOwner() throws IOException {
        var file = folder.resolve("key");

        var secret = Secret.keptIn(file);

        assertThat(Secret.keptIn(file)).isEqualTo(secret).hasSizeGreaterThan(30);
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void theEnvironmentOfTheContractIsUnderstood() {
        var settings = DemoSettings.of(
                Map.of("INDEXUS_DEMO_PORT", "9090", "INDEXUS_DEMO_ASTERISK", "none", "INDEXUS_DEMO_PHONES", "false"));

        assertThat(settings.port()).isEqualTo(9090);
        assertThat(settings.asterisk()).isEmpty();
        assertThat(settings.phones()).isFalse();
        assertThat(settings.ariPort()).isEqualTo(8088);
        assertThatThrownBy(() -> DemoSettings.of(Map.of("INDEXUS_DEMO_PORT", "http")))
                .hasMessageContaining("INDEXUS_DEMO_PORT");
    }
}
