package kizashi.model;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;

/** What counts as one mail address: the same where a profile is read and where its digest is sent, or a slip shows only when nothing arrives. */
public final class MailAddress {
    private MailAddress() {}

    /**
     * Exactly one address, without line breaks or other control characters.
     *
     * @throws AddressException when it is none, or several
     */
    public static InternetAddress of(String text) throws AddressException {
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
            throw new AddressException("has a line break or control character");
        }
        InternetAddress[] all = InternetAddress.parse(text, true);
        if (all.length != 1 || all[0].isGroup()) {
            throw new AddressException("is not exactly one address: " + text);
        }
        all[0].validate();
        if (all[0].getAddress().indexOf('@') < 1) {
            throw new AddressException("has no domain: " + text);
        }
        return all[0];
    }

    /** Whether a mail could be sent to what was written. */
    public static boolean isOne(String text) {
        try {
            return !of(text).getAddress().isEmpty();
        } catch (AddressException e) {
            return false;
        }
    }
}
