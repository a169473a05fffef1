package org.indexus.callcenter.asterisk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    @Test
    void aCallerIdCannotLeaveItsQuotesOrItsLine() {
        assertThat(Text.callerId("Eve\" <sip:evil>\r\nX-Evil: 1\\", "+421 905;x=\"1\"\n<2>"))
                .isEqualTo("\"Eve sip:evilX-Evil: 1\" <+421905x12>");
        assertThat(Text.callerId("", "")).isEqualTo("\"\" <>");
    }

    @ParameterizedTest
    @CsvSource({"Ján Novák,Ján Novák", "anonymous,anonymous", "<b>x</b>,<b>x</b>"})
    void ordinaryTextIsLeftAlone(String text, String same) {
        assertThat(Text.clean(text, 255)).isEqualTo(same);
    }

    @Test
    void anEmojiIsNeverCutInTwo() {
        assertThat(Text.clean("😀😀😀", 2)).isEqualTo("😀😀");
    }
}
