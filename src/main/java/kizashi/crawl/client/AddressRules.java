package kizashi.crawl.client;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which addresses a crawler may connect to: public ones, and this very machine where a permission record says so.
 *
 * <p>The JDK's {@code isSiteLocalAddress()} and its siblings miss shared address space, benchmark networks, NAT64, 6to4,
 * unique local addresses and more, so this is a list of its own (IANA special-purpose registries for IPv4 and IPv6).
 */
public final class AddressRules {
    private static final List<Block> V4 = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.31.196.0", 24),
            block("192.52.193.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("192.175.48.0", 24),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 4),
            block("240.0.0.0", 4));
    /** All global unicast there is; what lies outside is refused. */
    private static final Block V6_GLOBAL = block("2000::", 3);

    private static final List<Block> V6 = List.of(
            block("2001::", 23),
            block("2001:db8::", 32),
            block("2002::", 16),
            block("2620:4f:8000::", 48),
            block("3fff::", 20));

    private AddressRules() {}

    /**
     * Why a host written as a number must not be used, or null. Only four decimal numbers between dots, or an address in
     * brackets, are an address; {@code 2130706433}, {@code 127.1}, {@code 0x7f.1} and {@code 017700000001} are tricks.
     *
     * @param host as it stands in the URL, without brackets
     */
    static @Nullable String refuseLiteral(String host) {
        String plain = host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
        String last = plain.substring(plain.lastIndexOf('.') + 1);
        boolean number = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean hex = last.length() > 1
                && last.regionMatches(true, 0, "0x", 0, 2)
                && last.substring(2).chars().allMatch(c -> Character.digit(c, 16) >= 0);
        if (plain.isEmpty() || hex) {
            return "'" + host + "' is no host name";
        }
        return number && !isDottedQuad(host) ? "'" + host + "' is an address in disguise" : null;
    }

    /** Why an address must not be connected to, or null. */
    static @Nullable String refuse(InetAddress address, boolean loopbackAllowed) {
        byte[] raw = address.getAddress();
        boolean loopback = address.isLoopbackAddress();
        if (loopback) {
            return loopbackAllowed ? null : text(address) + " is this very machine";
        }
        boolean bad = address instanceof Inet4Address
                ? V4.stream().anyMatch(b -> b.holds(raw))
                : !V6_GLOBAL.holds(raw) || V6.stream().anyMatch(b -> b.holds(raw));
        return bad ? text(address) + " is not a public address" : null;
    }

    private static String text(InetAddress address) {
        return String.valueOf(address.getHostAddress());
    }

    private static boolean isDottedQuad(String host) {
        String[] part = host.split("\\.", -1);
        if (part.length != 4) {
            return false;
        }
        for (String p : part) {
            boolean plain = !p.isEmpty()
                    && p.length() <= 3
                    && p.chars().allMatch(c -> c >= '0' && c <= '9')
                    && (p.length() == 1 || p.charAt(0) != '0')
                    && Integer.parseInt(p) <= 255;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    private static Block block(String start, int bits) {
        try {
            return new Block(InetAddress.getByName(start).getAddress(), bits);
        } catch (UnknownHostException e) {
            throw new AssertionError("a literal needs no resolving", e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private, never compared
    private record Block(byte[] start, int bits) {
        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int i = 0; i < bits; i++) {
                int mask = 0x80 >> (i % 8);
                if ((address[i / 8] & mask) != (start[i / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
