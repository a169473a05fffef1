package org.indexus.callcenter.access.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeakPasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "Password123!",
                "P4$$w0rd2026",
                "MojeHeslo123",
                "iloveyou2026",
                "Welcome2026!!",
                "Summer-2026-!",
                "admin1234567",
                "passwordpassword",
                "123456789012",
                "qwertyuiop123",
                "qwertzuiop1234",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "abcdefghijkl",
                "zyxwvutsrqponm",
                "callcentre123",
                "test test test",
                "eva.novakova1",
                "000000000000",
                "------------",
                "            "
            })
    void whatIsTriedFirstIsWeak(String password) {
        assertThat(WeakPasswords.contain(password, "eva.novakova1")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "indexus-demo",
                "a long password",
                "another long one",
                "a-fresh-password",
                "Žltý-kôň-2026",
                "correct horse battery",
                "zelená mačka 7 schodov",
                "kX9#vT2!qLm0",
                "日本語のパスワードです長い"
            })
    void whatTakesLongerToGuessIsNot(String password) {
        assertThat(WeakPasswords.contain(password, "eva")).isFalse();
    }
}
