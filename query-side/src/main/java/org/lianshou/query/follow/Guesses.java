package org.lianshou.query.follow;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Keeps tails from being tried one after the other: only wrong ones count, for the number they were tried on, be there such
 * a number or not, and for where they came from. At five an hour for a number its ten thousand tails take months.
 */
@Component
class Guesses {

    static final int FOR_A_NUMBER = 5;
    static final int FROM_AN_ADDRESS = 30;

    private static final Duration WITHIN = Duration.ofHours(1);
    private static final int REMEMBERED = 100_000;
    private static final int NETWORK = 8;

    private final Throttle numbers;
    private final Throttle addresses;

    Guesses(Clock clock) {
        this.numbers = new Throttle(FOR_A_NUMBER, WITHIN, REMEMBERED, clock);
        this.addresses = new Throttle(FROM_AN_ADDRESS, WITHIN, REMEMBERED, clock);
    }

    boolean mayTry(long number, String address) {
        String place = place(address);
        if (!addresses.take(place)) {
            return false;
        }
        if (numbers.take(Long.toString(number))) {
            return true;
        }
        addresses.giveBack(place);
        return false;
    }

    void wasRight(long number, String address) {
        numbers.giveBack(Long.toString(number));
        addresses.giveBack(place(address));
    }

    /** Of IPv6 the network, whose addresses are all one household's (RFC 6177). */
    private static String place(String address) {
        try {
            return InetAddress.ofLiteral(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), NETWORK))
                    : address;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }
}
