package kizashi.deliver.mail;

import java.time.Instant;
import java.util.List;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestRequest;
import org.jspecify.annotations.Nullable;

/**
 * What has to go and what has gone. A letter enters together with what it tells, in one transaction, and from then on
 * counts as delivered: a second run finds nothing new, and a crash between sending and marking sends the same letter, with
 * the same Message-ID, once more.
 */
public interface Outbox {
    /**
     * Puts a letter in.
     *
     * @param letter to go
     * @param items what it tells
     * @param now when
     * @return false when a letter with this Message-ID, or one that tells any of the items in this version, is in already;
     *     nothing is changed then
     */
    boolean queue(Letter letter, List<Digest.SentItem> items, Instant now);

    /** Letters that wait, and whose next try is due; oldest first. */
    List<Letter> due(Instant now);

    /** The letter has gone. */
    void sent(String messageId, Instant at);

    /**
     * The letter could not go.
     *
     * @param why in words
     * @param retryAt when to try again; null to give up
     */
    void failed(String messageId, String why, @Nullable Instant retryAt);

    /** When the newest letter to a recipient was put in; null where there was none. */
    @Nullable
    Instant lastTo(String recipient);

    /** How often a letter was tried without success. */
    int attempts(String messageId);

    /** What a recipient has had, letters that still wait included. */
    DigestRequest.Delivered delivered(String recipient);

    /**
     * Takes passages for told without a letter: what a new or edited profile finds in the history is shown at once where it
     * is edited, and must not be mailed the next morning.
     *
     * @param passages keys
     */
    void told(String recipient, List<String> passages);

    /** Stops all mails to a recipient; what waits is dropped. */
    void unsubscribe(String recipient, Instant at);

    /** Whether a recipient has stopped the mails. */
    boolean unsubscribed(String recipient);

    /** How many letters wait, went and were given up. */
    Counts counts();

    /**
     * The state of the outbox.
     *
     * @param waiting letters
     * @param sent letters
     * @param givenUp letters
     */
    record Counts(int waiting, int sent, int givenUp) {}
}
