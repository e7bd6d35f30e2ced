package kizashi.crawl.platform;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.crawl.Session;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.japanese.Charsets;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TimeReader;
import kizashi.model.Signal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What the classes of vendors share: pages in the charset that they really are in, years, addresses. */
final class VendorPage {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** In a look: minutes come out some months after the meeting. */
    private static final int LOOK_MONTHS = 4;

    private static final int LONGEST_NUMBER = 9;

    private VendorPage() {}

    /** The page's text; its labels are doubted. */
    static String text(Fetched page) {
        List<@Nullable String> labels = new ArrayList<>();
        labels.add(charset(page.headers().getOrDefault("content-type", "")));
        String head = new String(page.body(), 0, Math.min(page.body().length, 2048), StandardCharsets.ISO_8859_1);
        labels.add(charset(head));
        return Charsets.decode(page.body(), labels).text();
    }

    private static @Nullable String charset(String where) {
        int at = where.toLowerCase(Locale.ROOT).indexOf("charset=");
        if (at < 0) {
            return null;
        }
        String rest = where.substring(at + 8).replace("\"", "").replace("'", "");
        int end = 0;
        while (end < rest.length()
                && (Character.isLetterOrDigit(rest.charAt(end)) || "-_".indexOf(rest.charAt(end)) >= 0)) {
            end++;
        }
        return rest.substring(0, end);
    }

    static Document html(Fetched page) {
        return Jsoup.parse(text(page), page.url().toString());
    }

    /** The first year to list: option {@code from}, or with option {@code years} so many years back; by default two years; in a look the present one. */
    static int firstYear(Session session) {
        if (session.remembered().isLook()) {
            return LocalDate.ofInstant(session.now(), JAPAN)
                    .minusMonths(LOOK_MONTHS)
                    .getYear();
        }
        int back = session.option("years", 2);
        return session.option("from", thisYear(session) - Math.max(1, back) + 1);
    }

    static int thisYear(Session session) {
        return LocalDate.ofInstant(session.now(), JAPAN).getYear();
    }

    /** The calendar year that a label such as 「令和 ８年第３回定例会」 names; null when it names none. */
    static @Nullable Integer year(String label) {
        for (Signal.TimeMention time : TimeReader.read(label, FoldedText.of(label.replace("元年", "1年")), null)) {
            if (time.from() != null && time.fiscalYear() == null) {
                return time.from().getYear();
            }
        }
        return null;
    }

    /** The number in front of which a word stands, or that stands in front of a word: 589 of 「589 文書」; null without one. */
    static @Nullable Integer numberBefore(String text, String word) {
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at;
            while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\u3000')) {
                end--;
            }
            int from = end;
            while (from > 0 && (Character.isDigit(text.charAt(from - 1)) || text.charAt(from - 1) == ',')) {
                from--;
            }
            String digits = text.substring(from, end).replace(",", "");
            if (!digits.isEmpty() && digits.length() <= LONGEST_NUMBER) {
                return Integer.parseInt(digits);
            }
            at = text.indexOf(word, at + 1);
        }
        return null;
    }

    /** Percent-encoded as a form of that charset is; a trailing space stays. */
    static String encode(String text, Charset charset) {
        return java.net.URLEncoder.encode(text, charset);
    }

    /** An address with characters that {@link URI} refuses encoded as they are. */
    static @Nullable URI resolve(URI base, String href) {
        try {
            return base.resolve(href.replace(" ", "%20").replace("|", "%7C").replace("\\", "%5C"));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The value of a parameter of an address as it stands there, or null. */
    static @Nullable String parameter(String url, String name) {
        int at = Math.max(url.indexOf("?" + name + "="), url.indexOf("&" + name + "="));
        if (at < 0) {
            return null;
        }
        int from = at + name.length() + 2;
        int to = from;
        while (to < url.length() && "&#'\")".indexOf(url.charAt(to)) < 0) {
            to++;
        }
        return url.substring(from, to);
    }
}
