package kizashi.deliver.mail;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;
import kizashi.model.MailAddress;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/** Sends letters by SMTP, plain text and HTML side by side. */
public final class SmtpCarrier implements Carrier {
    private static final String TIMEOUT = "30000";
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;
    private final Clock clock;

    /** Sends through one server. */
    public SmtpCarrier(MailSettings settings, Clock clock) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.clock = clock;
    }

    @Override
    public Outcome carry(Letter letter) {
        InternetAddress to;
        MimeMessage message;
        try {
            to = MailAddress.of(letter.recipient());
        } catch (AddressException e) {
            return new Outcome.Refused("no mail address: " + e.getMessage());
        }
        try {
            message = message(letter, to);
        } catch (AddressException e) {
            return new Outcome.Later("mail.from is no mail address: " + e.getMessage());
        } catch (MessagingException e) {
            return new Outcome.Refused("cannot be written as a mail: " + e.getMessage());
        }
        return send(message, to);
    }

    private Outcome send(MimeMessage message, InternetAddress to) {
        try (Transport transport = session.getTransport()) {
            if (settings.user().isEmpty()) {
                transport.connect(settings.host(), settings.port(), null, null);
            } else {
                transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            }
            transport.sendMessage(message, new Address[] {to});
            return new Outcome.Done();
        } catch (AuthenticationFailedException e) {
            return new Outcome.Later("the mail server refuses the login: check mail.user and the password");
        } catch (SendFailedException e) {
            return refused(e)
                    ? new Outcome.Refused("the mail server refuses it: " + line(e))
                    : new Outcome.Later("the mail server did not take it: " + line(e));
        } catch (MessagingException e) {
            return new Outcome.Later("no mail server at " + settings.host() + ":" + settings.port() + ": " + line(e));
        }
    }

    /** The message as it goes out; every header value is free of line breaks. */
    MimeMessage message(Letter letter, InternetAddress to) throws MessagingException {
        MimeMessage message = new WithId(session, letter.messageId());
        message.setFrom(MailAddress.of(settings.from()));
        message.setRecipient(Message.RecipientType.TO, to);
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.unsubscribe() != null && "https".equals(letter.unsubscribe().getScheme())) {
            message.setHeader(
                    "List-Unsubscribe", "<" + oneLine(letter.unsubscribe().toASCIIString()) + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        MimeBodyPart text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    /** A header value: line breaks and other control characters become spaces. */
    static String oneLine(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029 ? ' ' : c)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }

    private static boolean refused(SendFailedException e) {
        for (Exception next = e; next != null; ) {
            if (next instanceof SMTPAddressFailedException address) {
                return address.getReturnCode() >= PERMANENT;
            }
            if (next instanceof SMTPSendFailedException send
                    && !(send.getNextException() instanceof MessagingException)) {
                return send.getReturnCode() >= PERMANENT;
            }
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return false;
    }

    private static String line(MessagingException e) {
        return oneLine(String.valueOf(e.getMessage()));
    }

    private static Properties properties(MailSettings settings) {
        Properties p = new Properties();
        String protocol = settings.security() == MailSettings.Security.TLS ? "smtps" : "smtp";
        p.setProperty("mail.transport.protocol", protocol);
        p.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT);
        p.setProperty("mail." + protocol + ".timeout", TIMEOUT);
        p.setProperty("mail." + protocol + ".writetimeout", TIMEOUT);
        p.setProperty(
                "mail." + protocol + ".auth", Boolean.toString(!settings.user().isEmpty()));
        p.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        if (settings.security() == MailSettings.Security.STARTTLS) {
            p.setProperty("mail.smtp.starttls.enable", "true");
            p.setProperty("mail.smtp.starttls.required", "true");
        }
        return p;
    }

    /** Keeps the Message-ID that the letter came with. */
    private static final class WithId extends MimeMessage {
        private final String id;

        WithId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
