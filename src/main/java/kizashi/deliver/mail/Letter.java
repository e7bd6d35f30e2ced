package kizashi.deliver.mail;

import java.net.URI;
import java.time.LocalDate;
import kizashi.deliver.Language;
import org.jspecify.annotations.Nullable;

/**
 * A digest ready to go.
 *
 * @param messageId {@code <…@kizashi>}: the same for the same recipient and items, however often it is made
 * @param recipient one mail address
 * @param day of the digest
 * @param subject one line
 * @param html for mail programs
 * @param text for everybody else
 * @param unsubscribe https address that stops the mails on POST; null where no base URL is configured
 */
public record Letter(
        String messageId,
        String recipient,
        LocalDate day,
        String subject,
        String html,
        String text,
        @Nullable URI unsubscribe) {

    /** The same letter, whose subject says that it is an alert between two digests. */
    public Letter asAlert(Language language) {
        String mark = language == Language.JA ? "【速報】" : "Alert: ";
        return new Letter(messageId, recipient, day, mark + subject, html, text, unsubscribe);
    }
}
