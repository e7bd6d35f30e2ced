package kizashi.deliver.mail;

import java.util.TreeSet;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestHtml;
import kizashi.deliver.DigestLinks;
import kizashi.deliver.DigestText;
import kizashi.deliver.DigestView;
import kizashi.model.DocumentKeys;

/** From digest to letter. */
public final class Letters {
    private static final int ID_DIGITS = 32;

    private Letters() {}

    /**
     * The letter of a digest.
     *
     * @param links where it leads to
     */
    public static Letter of(Digest digest, DigestLinks links) {
        return new Letter(
                messageId(digest),
                digest.recipient(),
                digest.day(),
                DigestView.of(digest).subject(),
                DigestHtml.write(digest, links),
                DigestText.write(digest, links),
                links.unsubscribe());
    }

    /** Follows from recipient and items; a digest without items has its day instead. */
    private static String messageId(Digest digest) {
        TreeSet<String> items = new TreeSet<>();
        digest.sent().forEach(s -> items.add(s.item() + " " + s.version()));
        if (items.isEmpty()) {
            items.add(digest.day().toString());
        }
        String hash = DocumentKeys.sha256(digest.recipient() + "\n" + String.join("\n", items));
        return "<" + hash.substring(0, ID_DIGITS) + "@kizashi>";
    }
}
