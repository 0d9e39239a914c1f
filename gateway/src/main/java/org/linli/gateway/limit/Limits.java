package org.linli.gateway.limit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/**
 * What a request may still ask for: first by its address, before anything is spent on it, then by its person. Counted in
 * this process: with several gateways each grants the whole.
 */
@ApplicationScoped
public class Limits {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final Allowance signInOfAddress;
    private final Allowance writeOfAddress;
    private final Allowance readOfAddress;
    private final Allowance writeOfPerson;
    private final Allowance readOfPerson;

    public Limits(LimitConfig config) {
        LimitConfig.SignIn signIn = config.signIn();
        LimitConfig.Write write = config.write();
        LimitConfig.Read read = config.read();
        signInOfAddress = new Allowance(signIn.addressBurst(), signIn.addressPerMinute(), config);
        writeOfAddress = new Allowance(write.addressBurst(), write.addressPerMinute(), config);
        readOfAddress = new Allowance(read.addressBurst(), read.addressPerMinute(), config);
        writeOfPerson = new Allowance(write.personBurst(), write.personPerMinute(), config);
        readOfPerson = new Allowance(read.personBurst(), read.personPerMinute(), config);
    }

    /** @return 0 when the request may pass, otherwise the seconds to wait */
    public long ofAddress(String address, String method, boolean signIn) {
        if (READING.contains(method)) {
            return readOfAddress.secondsToWait(address);
        }
        return (signIn ? signInOfAddress : writeOfAddress).secondsToWait(address);
    }

    /** @return 0 when the request may pass, otherwise the seconds to wait */
    public long ofPerson(String account, String method) {
        return (READING.contains(method) ? readOfPerson : writeOfPerson).secondsToWait(account);
    }
}
