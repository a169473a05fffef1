package org.indexus.callcenter.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The two ports of a connection, which are one nearly always. */
class AsteriskConnectionTest {

    private final AsteriskConnection connection = new AsteriskConnection();

    @Test
    void anEmptyWebSocketPortFollowsTheHttpPort() {
        connection.setPort(8089);
        connection.setOwnWsPort(null);

        assertThat(connection.getWsPort()).isEqualTo(8089);
        assertThat(connection.getOwnWsPort()).isNull();
    }

    @Test
    void itFollowsWhicheverIsSetFirst() {
        connection.setOwnWsPort(null);
        connection.setPort(8089);

        assertThat(connection.getWsPort()).isEqualTo(8089);
    }

    @Test
    void oneOfItsOwnStays() {
        connection.setOwnWsPort(443);
        connection.setPort(8089);

        assertThat(connection.getOwnWsPort()).isEqualTo(443);
    }
}
