package org.linli.gateway.limit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much one person and one address may ask for; beyond, the answer is 429 with {@code Retry-After}. */
@ConfigMapping(prefix = "linli.limits")
public interface LimitConfig {

    /** Signing in and renewing a session; there is no person yet. */
    SignIn signIn();

    /** POST, PUT, PATCH and DELETE of those who are signed in. */
    Write write();

    /** GET, HEAD and OPTIONS, and what has no route. */
    Read read();

    /** Persons and addresses that are remembered for each kind; the least recent are forgotten first. */
    @WithDefault("100000")
    long remembered();

    /** How long one is remembered that asks for nothing more. */
    @WithDefault("PT10M")
    Duration forgottenAfter();

    /** Strict, yet an office or a village may share one address. */
    interface SignIn {

        /** Requests at once of one address. */
        @WithDefault("60")
        int addressBurst();

        /** Requests of one address that come back per minute. */
        @WithDefault("120")
        int addressPerMinute();
    }

    /** What changes something. */
    interface Write {

        /** Requests at once of one person. */
        @WithDefault("20")
        int personBurst();

        /** Requests of one person that come back per minute. */
        @WithDefault("60")
        int personPerMinute();

        /** Requests at once of one address. */
        @WithDefault("300")
        int addressBurst();

        /** Requests of one address that come back per minute. */
        @WithDefault("1200")
        int addressPerMinute();
    }

    /** What only looks. */
    interface Read {

        /** Requests at once of one person. */
        @WithDefault("120")
        int personBurst();

        /** Requests of one person that come back per minute. */
        @WithDefault("600")
        int personPerMinute();

        /** Requests at once of one address. */
        @WithDefault("2000")
        int addressBurst();

        /** Requests of one address that come back per minute. */
        @WithDefault("12000")
        int addressPerMinute();
    }
}
