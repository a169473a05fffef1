package org.indexus.callcenter.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "169.254.0.1",
                "2852039166",
                "::ffff:169.254.169.254",
                "::169.254.169.254",
                "64:ff9b::a9fe:a9fe",
                "2002:a9fe:a9fe::1",
                "fe80::1",
                "[fe80::1]",
                "febf::1",
                "fd00:ec2::254",
                "100.100.100.200",
                "192.0.0.192",
                "224.0.0.1",
                "ff02::1"
            })
    void weDoNotGoThere(String host) {
        assertThatThrownBy(() -> Addresses.resolve(host)).isInstanceOf(Addresses.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "::1",
                "192.168.1.10",
                "10.0.0.1",
                "2001:db8::1",
                "fd12::1",
                "169.253.1.1"
            })
    void weGoThere(String host) throws UnknownHostException {
        assertThat(Addresses.resolve(host)).isNotNull();
    }
}
