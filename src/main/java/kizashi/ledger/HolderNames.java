package kizashi.ledger;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Names of those who hold leases: {@code machine/process/start of the process/number}. */
final class HolderNames {
    /** Two processes see the start of a third one alike only roughly, since it is counted from the start of the machine. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    private static final AtomicLong COUNTER = new AtomicLong();
    private static final String MACHINE = machine();
    private static final String PREFIX = MACHINE + "/" + ProcessHandle.current().pid() + "/"
            + start(ProcessHandle.current()).orElse(Instant.EPOCH).toEpochMilli() + "/";

    private HolderNames() {}

    /** A name that nobody had before. */
    static String next() {
        return PREFIX + COUNTER.incrementAndGet();
    }

    /** Whether this holder was a process of this machine that has ended; of other machines nobody can say. */
    static boolean isGone(String holder) {
        String[] part = holder.split("/", -1);
        if (part.length != 4 || !part[0].equals(MACHINE)) {
            return false;
        }
        try {
            Instant began = Instant.ofEpochMilli(Long.parseLong(part[2]));
            Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(part[1]));
            return process.isEmpty()
                    || start(process.get())
                            .filter(s -> Duration.between(s, began).abs().compareTo(SAME_START) > 0)
                            .isPresent();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static Optional<Instant> start(ProcessHandle process) {
        return process.info().startInstant();
    }

    private static String machine() {
        try {
            return InetAddress.getLocalHost().getHostName().replace('/', '_');
        } catch (UnknownHostException e) {
            return "localhost";
        }
    }
}
