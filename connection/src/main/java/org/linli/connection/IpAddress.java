package org.linli.connection;

import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;

/** Addresses as connections and proxies tell them. No name server is ever asked: what is no address is none. */
public final class IpAddress {

    /** An IPv6 address with brackets, a zone and a port. */
    private static final int LONGEST = 80;

    private static final int NETWORK_OF_ONE_SUBSCRIBER = 8;

    private IpAddress() {}

    /** @param text an address, in brackets or not, perhaps with a port */
    public static Optional<InetAddress> parse(String text) {
        if (text == null || text.length() > LONGEST) {
            return Optional.empty();
        }
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(withoutPort(text.strip()));
        return octets == null ? Optional.empty() : Optional.of(of(octets));
    }

    /** One name for all addresses that one subscriber has: in IPv6 that is usually a whole network of 64 bits. */
    public static String subscriber(InetAddress address) {
        byte[] octets = address.getAddress();
        if (octets.length <= NETWORK_OF_ONE_SUBSCRIBER) {
            return address.getHostAddress();
        }
        Arrays.fill(octets, NETWORK_OF_ONE_SUBSCRIBER, octets.length, (byte) 0);
        return NetUtil.bytesToIpAddress(octets) + "/64";
    }

    private static String withoutPort(String text) {
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? text : text.substring(1, end);
        }
        int colon = text.indexOf(':');
        return colon > 0 && colon == text.lastIndexOf(':') ? text.substring(0, colon) : text;
    }

    private static InetAddress of(byte[] octets) {
        try {
            return InetAddress.getByAddress(octets);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
