package org.indexus.callcenter.platform.problems;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.bind.JsonbException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.ws.rs.ProcessingException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemsTest {

    static Stream<Arguments> database() {
        return Stream.of(
                Arguments.of("a pool that cannot connect", null, 503, "UNAVAILABLE"),
                Arguments.of("a connection cut in flight", "08006", 503, "UNAVAILABLE"),
                Arguments.of("a server that is stopping", "57P01", 503, "UNAVAILABLE"),
                Arguments.of("too many connections", "53300", 503, "UNAVAILABLE"),
                Arguments.of("unique", "23505", 409, "DUPLICATE"),
                Arguments.of("foreign key", "23503", 409, "IN_USE"),
                Arguments.of("deadlock", "40P01", 409, "TRY_AGAIN"),
                Arguments.of("a wrong query", "42601", 500, "INTERNAL_SERVER_ERROR"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("database")
    void whatTheDatabaseSaidBecomesAStatus(String what, String state, int status, String code) {
        var thrown = new IllegalStateException(new PersistenceException(new SQLException(what, state)));

        assertThat(Problems.of(thrown))
                .extracting(Problem::status, Problem::code)
                .containsExactly(status, code);
    }

    @Test
    void unreadableJsonIsToldWithoutTheNamesOfOurClasses() {
        var problem = Problems.of(new ProcessingException(
                new JsonbException("No enum constant org.indexus.callcenter.queues.RoutingMode.THREE")));

        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.detail()).contains("RoutingMode.THREE").doesNotContain("org.indexus");
    }

    @Test
    void aRefusalInsideOfATransactionKeepsItsCode() {
        var thrown = new IllegalStateException(ProblemException.conflict("NOT_CONNECTED", "no socket"));

        assertThat(Problems.of(thrown))
                .extracting(Problem::status, Problem::code)
                .containsExactly(409, "NOT_CONNECTED");
    }

    @Test
    void aLostUpdateIsStale() {
        assertThat(Problems.of(new OptimisticLockException()).status()).isEqualTo(412);
    }

    @Test
    void whatNobodyExpectedTellsNothing() {
        var problem = Problems.of(new IllegalStateException("password=secret"));

        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.detail()).doesNotContain("secret");
    }
}
