package org.linli.connection;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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

    public boolean contain(InetAddress address) {
        return contain(new InetSocketAddress(address, 0));
    }

    /** @param address as text; what is none belongs to no network */
    public boolean contain(String address) {
        return IpAddress.parse(address).filter(this::contain).isPresent();
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
