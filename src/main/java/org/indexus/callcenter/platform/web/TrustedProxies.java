package org.indexus.callcenter.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose {@code X-Forwarded-…} headers are believed: addresses and networks like {@code 10.0.0.0/8}, separated by commas.
 * Nobody's when it is empty.
 */
public record TrustedProxies(List<Network> networks) {

    public TrustedProxies {
        networks = List.copyOf(networks);
    }

    /** Throws {@link IllegalArgumentException} for what is neither an address nor a network. */
    public static TrustedProxies of(String list) {
        return new TrustedProxies(Stream.of(list.split("[,\\s]+"))
                .filter(text -> !text.isEmpty())
                .map(Network::of)
                .toList());
    }

    public boolean contains(String address) {
        return addressOf(address)
                .filter(known -> networks.stream().anyMatch(network -> network.contains(known)))
                .isPresent();
    }

    /** The first so many bits of an address. */
    static final class Network {

        private final byte[] address;
        private final int bits;

        private Network(byte[] address, int bits) {
            this.address = address;
            this.bits = bits;
        }

        static Network of(String text) {
            String[] parts = text.split("/", 2);
            byte[] address = addressOf(parts[0]).orElseThrow(() -> new IllegalArgumentException("no address: " + text));
            int bits = parts.length == 1 ? address.length * Byte.SIZE : Integer.parseInt(parts[1]);
            if (bits < 0 || bits > address.length * Byte.SIZE) {
                throw new IllegalArgumentException("no network: " + text);
            }
            return new Network(address, bits);
        }

        boolean contains(byte[] other) {
            if (other.length != address.length) {
                return false;
            }
            int whole = bits / Byte.SIZE;
            int mask = 0xff00 >> bits % Byte.SIZE & 0xff;
            return Arrays.equals(address, 0, whole, other, 0, whole)
                    && (mask == 0 || (address[whole] & mask) == (other[whole] & mask));
        }
    }

    /** Of a literal address only: a name is not asked for. */
    static Optional<byte[]> addressOf(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        boolean isLiteral = bare.length() <= 45 && (bare.matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}") || isVersion6(bare));
        try {
            return isLiteral ? Optional.of(InetAddress.getByName(bare).getAddress()) : Optional.empty();
        } catch (UnknownHostException rubbish) {
            return Optional.empty();
        }
    }

    private static boolean isVersion6(String text) {
        return text.contains(":") && text.matches("[0-9A-Fa-f:.]+");
    }
}
