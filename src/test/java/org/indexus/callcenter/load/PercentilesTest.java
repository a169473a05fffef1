package org.indexus.callcenter.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void takesTheNearestRank() {
        var hundred = Percentiles.of(
                IntStream.rangeClosed(1, 100).mapToObj(n -> (double) (101 - n)).toList());
        assertThat(hundred.p50()).isEqualTo(50);
        assertThat(hundred.p99()).isEqualTo(99);
        assertThat(Percentiles.of(List.of(7.0)).p99()).isEqualTo(7);
        assertThat(Percentiles.median(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    }

    @Test
    void nothingMeasuredIsNotZero() {
        assertThat(Percentiles.of(List.of()).p99()).isNaN();
    }
}
