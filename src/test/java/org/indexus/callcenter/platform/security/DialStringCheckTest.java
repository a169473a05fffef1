package org.indexus.callcenter.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialStringCheckTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/agent1",
                "PJSIP/agent1.home",
                "SIP/agent-1",
                "SIP/trunk/900",
                "Local/1001@agents",
                "Local/1001@agents/n"
            })
    void aPhoneThatAsteriskKnows(String endpoint) {
        assertThat(DialStringCheck.isDialled(endpoint, false)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/",
                "agent1",
                "PJSIP/a&SIP/b",
                "PJSIP/${HACK}",
                "PJSIP/a\nb",
                "PJSIP/a b",
                "PJSIP/a,30,g",
                "PJSIP/trunk/sip:900@evil.example",
                "SIP/900@evil.example",
                "SIP/evil.example",
                "SIP/10.0.0.1/900",
                "Local/100@incoming",
                "Local/900",
                "IAX2/peer",
                "Console/dsp",
                "Exec/rm",
                "PJSIP/{number}@trunk"
            })
    void nothingElse(String endpoint) {
        assertThat(DialStringCheck.isDialled(endpoint, false)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PJSIP/{number}@trunk", "SIP/trunk/{number}", "SIP/{number}@trunk", "PJSIP/0{number}@trunk"})
    void aTrunkWithThePlaceOfTheNumber(String endpoint) {
        assertThat(DialStringCheck.isDialled(endpoint, true)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PJSIP/trunk",
                "PJSIP/{number}@{number}",
                "PJSIP/{number}@a,30,g",
                "PJSIP/{number}&SIP/x",
                "PJSIP/{number} x",
                "PJSIP/out/sip:{number}@evil.example",
                "Local/{number}@incoming"
            })
    void noTrunk(String endpoint) {
        assertThat(DialStringCheck.isDialled(endpoint, true)).isFalse();
    }
}
