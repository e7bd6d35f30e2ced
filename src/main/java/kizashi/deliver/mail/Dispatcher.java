package kizashi.deliver.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Empties the outbox. Run it as often as you like; one at a time. */
public final class Dispatcher {
    private static final int GIVE_UP_AFTER = 12;
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(4);

    private final Outbox outbox;
    private final Carrier carrier;
    private final Clock clock;

    /** Takes letters out of {@code outbox} and hands them to {@code carrier}. */
    public Dispatcher(Outbox outbox, Carrier carrier, Clock clock) {
        this.outbox = outbox;
        this.carrier = carrier;
        this.clock = clock;
    }

    /**
     * What a run did.
     *
     * @param sent letters that went
     * @param problems one line for each that did not
     */
    public record Report(int sent, List<String> problems) {

        /** Keeps its own copy of the list. */
        public Report {
            problems = List.copyOf(problems);
        }
    }

    /** Tries every letter that is due, once. */
    public Report run() {
        int sent = 0;
        List<String> problems = new ArrayList<>();
        for (Letter letter : outbox.due(clock.instant())) {
            switch (carrier.carry(letter)) {
                case Carrier.Outcome.Done done -> {
                    outbox.sent(letter.messageId(), clock.instant());
                    sent++;
                }
                case Carrier.Outcome.Later later -> {
                    int attempts = outbox.attempts(letter.messageId()) + 1;
                    outbox.failed(letter.messageId(), later.why(), next(attempts));
                    problems.add(letter.recipient() + ": " + later.why());
                }
                case Carrier.Outcome.Refused refused -> {
                    outbox.failed(letter.messageId(), refused.why(), null);
                    problems.add(letter.recipient() + ": " + refused.why());
                }
            }
        }
        return new Report(sent, problems);
    }

    private @org.jspecify.annotations.Nullable Instant next(int attempts) {
        if (attempts >= GIVE_UP_AFTER) {
            return null;
        }
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 10));
        return clock.instant().plus(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
    }
}
