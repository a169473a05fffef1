package org.indexus.callcenter.platform.bodies;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static Map<String, String[]> read(String form) throws BodyRefused {
        return FormFields.of(form.getBytes(UTF_8), 16);
    }

    @Test
    void fieldsAreUtf8AndKeepTheirOrder() throws BodyRefused {
        Map<String, String[]> fields = read("b=%C5%BDlt%C3%BD&a=x+y&b=2&empty=&bare&=nameless&&a%3D=1%262");

        assertThat(fields.keySet()).containsExactly("b", "a", "empty", "bare", "a=");
        assertThat(fields.get("b")).containsExactly("Žltý", "2");
        assertThat(fields.get("a")).containsExactly("x y");
        assertThat(fields.get("bare")).containsExactly("");
        assertThat(fields.get("a=")).containsExactly("1&2");
        assertThat(read("")).isEmpty();
    }

    @Test
    void aFieldIsMeasuredInBytes() throws BodyRefused {
        assertThat(read("a=" + "%C5%BE".repeat(8)).get("a")[0]).hasSize(8);
        assertThatThrownBy(() -> read("a=" + "%C5%BE".repeat(9))).hasMessageContaining("16 bytes");
        assertThatThrownBy(() -> read("x".repeat(17) + "=1")).hasMessageContaining("16 bytes");
        assertThatThrownBy(() -> read("a=" + "x".repeat(100))).hasMessageContaining("16 bytes");
    }

    @Test
    void rubbishIsRefused() {
        assertThatThrownBy(() -> read("a=%G1")).isInstanceOf(BodyRefused.class);
        assertThatThrownBy(() -> read("a=%2")).isInstanceOf(BodyRefused.class);
        assertThatThrownBy(() -> read("a=%00")).hasMessageContaining("NUL");
        assertThatThrownBy(() -> read("a&".repeat(5000))).hasMessageContaining("5000 fields");
    }
}
