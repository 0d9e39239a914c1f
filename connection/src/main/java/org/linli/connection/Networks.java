package org.linli.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** A set of networks in CIDR notation. */
public final class Networks {

    private final List<IpSubnetFilterRule> subnets;

    private Networks(List<IpSubnetFilterRule> subnets) {
        this.subnets = subnets;
    }

    /** @param property named in the complaint about a network that cannot be read */
    public static Networks parse(String property, List<String> cidrs) {
        return new Networks(cidrs.stream().map(cidr -> subnet(property, cidr)).toList());
    }

    public boolean contain(InetSocketAddress peer) {
        for (IpSubnetFilterRule subnet : subnets) {
            if (subnet.matches(peer)) {
                return true;
            }
        }
        return false;
    }

    public boolean contain(String address) {
        try {
            return contain(new InetSocketAddress(InetAddress.getByName(address), 0));
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }

    /**
     * One name for all addresses that one subscriber has: of IPv6 that is usually a whole network of 64 bits.
     *
     * @param address as text; what is none stands for itself
     */
    public static String subscriber(String address) {
        byte[] octets = NetUtil.createByteArrayFromIpAddressString(address);
        return octets == null ? address : subscriber(octets);
    }

    static String subscriber(byte[] octets) {
        byte[] known = octets.length == 4 ? octets : Arrays.copyOf(octets, 8);
        return HexFormat.of().formatHex(known);
    }

    private static IpSubnetFilterRule subnet(String property, String cidr) {
        try {
            int slash = cidr.indexOf('/');
            String address = cidr.substring(0, slash);
            int bits = Integer.parseInt(cidr.substring(slash + 1));
            return new IpSubnetFilterRule(address, bits, IpFilterRuleType.ACCEPT);
        } catch (RuntimeException malformed) {
            throw new IllegalStateException(property + ": " + cidr + " is not a network such as 10.0.0.0/8", malformed);
        }
    }
}
