package org.indexus.callcenter.routes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteCsvTest {

    private static List<RouteCsv.Line> read(String text) {
        return RouteCsv.read(text.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pattern,target,code\n100,support,a\n",
                "\uFEFFpattern;target;code\r\n100;support;a\r\n",
                "Pattern\tTARGET\tcode\r100\tsupport\ta",
                "sep=;\r\npattern;target;code\r\n100;support;a\r\n",
                "\uFEFF\"sep=,\"\npattern,target,code\n100,support,a\n",
                "pattern;target;code;;;\r\n100;support;a;;;\r\n",
                "pattern;target;code\r\n100;support;a;;\r\n;;\r\n;;;;;\r\n ; ;\r\n",
                "pattern,target,code\n\n\"100\",\" support \",a\n",
                "\"pattern\",\"target\",\"code\"\n100,\"support\",a\n"
            })
    void everySpreadsheetsFileIsRead(String text) {
        assertThat(read(text)).singleElement().satisfies(line -> {
            assertThat(line.cells()).isEqualTo(Map.of("pattern", "100", "target", "support", "code", "a"));
            assertThat(line.whole()).isTrue();
            assertThat(line.number()).isEqualTo(2);
        });
    }

    @Test
    void quotesKeepSeparatorsAndLineEnds() {
        assertThat(read("pattern,target\n100,\"a, \"\"b\"\"\nc\"").get(0).cells())
                .containsEntry("target", "a, \"b\"\nc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "pattern,target\n",
                "100,support\n",
                "pattern\n100\n",
                "pattern,target,colour\n100,support,red\n",
                "pattern,target,pattern\n100,support,200\n",
                "pattern,target\n100,\"support\n",
                "pattern,target\n100,\"support\"x\n"
            })
    void whatIsNoSuchFileIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining("422");
    }

    @Test
    void otherEncodingsAreNotGuessed() {
        assertThatThrownBy(() -> RouteCsv.read("pattern,target\n100,kováč\n".getBytes(ISO_8859_1)))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void aRowThatIsTooLongOrTooShortIsNoted() {
        assertThat(read("pattern,target\n100\n200,a,b\n300,c\n"))
                .extracting(RouteCsv.Line::whole)
                .containsExactly(false, false, true);
        assertThat(read("pattern,target,\n100,support,oops\n").get(0).whole()).isFalse();
    }

    @Test
    void formulasLeaveAsTextAndComeBackAsTheyWere() {
        RouteRow row = new RouteRow(
                "+421905123456",
                "a",
                "EXTERNAL",
                "+421905000000",
                "-5",
                "",
                "sk",
                "",
                "false",
                "true",
                "EXTERNAL",
                "+421905000001",
                "office",
                "",
                "");
        String text = RouteCsv.write(List.of(row));

        assertThat(text).contains("\r\n'+421905123456,a,EXTERNAL,'+421905000000,'-5,");
        assertThat(read(text).get(0).cells())
                .containsEntry("pattern", "+421905123456")
                .containsEntry("target", "+421905000000")
                .containsEntry("otherwise", "+421905000001")
                .containsEntry("priority", "-5");
    }
}
