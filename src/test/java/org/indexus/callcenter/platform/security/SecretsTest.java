package org.indexus.callcenter.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(Optional.of("a key of more than 16 characters"));

    @Test
    void whatWasEncryptedComesBack() {
        String secret = secrets.encrypt("pässword", "row 1");

        assertThat(secret).doesNotContain("pässword");
        assertThat(secrets.decrypt(secret, "row 1")).isEqualTo("pässword");
    }

    @Test
    void theSameTextLooksDifferentEachTime() {
        assertThat(secrets.encrypt("x", "row")).isNotEqualTo(secrets.encrypt("x", "row"));
    }

    @Test
    void aSecretCannotBeMovedToAnotherRow() {
        String secret = secrets.encrypt("password", "row 1");

        assertThatIllegalStateException().isThrownBy(() -> secrets.decrypt(secret, "row 2"));
    }

    @Test
    void anotherKeySaysWhatIsWrong() {
        String secret = secrets.encrypt("password", "row");
        Secrets others = new Secrets(Optional.of("another key of 16 characters"));

        assertThatIllegalStateException()
                .isThrownBy(() -> others.decrypt(secret, "row"))
                .withMessageContaining("INDEXUS_SECRET_KEY");
    }
}
