package org.indexus.callcenter.platform.security;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import org.indexus.callcenter.platform.Setting;

/**
 * Which addresses we go to when an administrator names a host: not to link-local ones, where clouds keep their machines' keys,
 * however they are written and whatever a name stands for; unless {@code indexus.asterisk.allow-link-local} is true.
 */
public final class Addresses {

    private static final Set<String> METADATA = Set.of("100.100.100.200", "192.0.0.192", "fd00:ec2:0:0:0:0:0:254");
    private static final int IPV4_MASK = 0xff;

    private Addresses() {}

    /** Thrown for a host that we do not go to. */
    public static final class Refused extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Refused(InetAddress address) {
            super("The address " + address.getHostAddress() + " is link-local or that of a cloud's metadata; it is not"
                    + " used unless indexus.asterisk.allow-link-local is true");
        }
    }

    /** Resolves a host; throws {@link Refused} when any of its addresses is one of those. */
    public static InetAddress resolve(String host) throws UnknownHostException {
        InetAddress[] all = InetAddress.getAllByName(host);
        if (!Setting.flag("indexus.asterisk.allow-link-local")) {
            for (InetAddress one : all) {
                if (isRefused(one)) {
                    throw new Refused(one);
                }
            }
        }
        return all[0];
    }

    static boolean isRefused(InetAddress address) {
        if (address.isLinkLocalAddress() || address.isMulticastAddress() || isMetadata(address)) {
            return true;
        }
        return address instanceof Inet6Address && carries(address.getAddress());
    }

    private static boolean isMetadata(InetAddress address) {
        String text = address.getHostAddress();
        int zone = text.indexOf('%');
        return METADATA.contains(zone < 0 ? text : text.substring(0, zone));
    }

    /** An IPv4 address inside of an IPv6 one: compatible (::a.b.c.d), translated (64:ff9b::), 6to4 (2002:). */
    private static boolean carries(byte[] ip) {
        boolean compatible = startsWith(ip, new int[12]);
        boolean translated = startsWith(ip, 0, 0x64, 0xff, 0x9b);
        if (compatible || translated) {
            return isLinkLocal(ip, 12);
        }
        return startsWith(ip, 0x20, 0x02) && isLinkLocal(ip, 2);
    }

    private static boolean startsWith(byte[] ip, int... prefix) {
        return Arrays.equals(
                prefix,
                IntStream.range(0, prefix.length)
                        .map(index -> ip[index] & IPV4_MASK)
                        .toArray());
    }

    private static boolean isLinkLocal(byte[] ip, int from) {
        return (ip[from] & IPV4_MASK) == 169 && (ip[from + 1] & IPV4_MASK) == 254;
    }
}
