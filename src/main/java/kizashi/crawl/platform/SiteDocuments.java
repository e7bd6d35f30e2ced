package kizashi.crawl.platform;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import kizashi.crawl.DocumentRef;
import kizashi.crawl.Session;
import kizashi.model.DocumentKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What of a site's links is a document, which one, and of what kind. */
final class SiteDocuments {
    /** A page with this many marks of speakers, and so much text, is the minutes and not a list of them. */
    private static final int SPEAKERS = 8;

    private static final int TEXT = 2000;
    private static final String MARKS = "○◯〇◎◆●";

    private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "rtf", "odt", "txt", "xls", "xlsx");
    private static final Pattern SITTING = Pattern.compile("[0-9０-９元一二三四五六七八九十]\\s?[日号]");

    private final Session session;
    private final Consumer<DocumentRef> found;
    private final TitleRules rules = TitleRules.shipped();
    private final @Nullable DocumentKind kind;

    SiteDocuments(Session session, Consumer<DocumentRef> found) {
        this.session = session;
        this.found = found;
        this.kind = TitleRules.named(session.option("kind", ""));
    }

    /** Whether the source's words speak for a link and none against it. */
    boolean isWanted(ListPage.Link link) {
        List<String> include = session.options("include");
        return (include.isEmpty() || include.stream().anyMatch(w -> names(link, w)))
                && session.options("exclude").stream().noneMatch(w -> names(link, w));
    }

    private static boolean names(ListPage.Link link, String word) {
        return link.title().contains(word) || link.url().toString().contains(word);
    }

    static boolean isFile(URI url) {
        return FILES.contains(Addresses.ending(url));
    }

    /**
     * What a link's own words say, or else those with the heading above it; of a page, unlike a file, only where its own words
     * name a day or a number, since much else stands below a heading.
     */
    @Nullable
    DocumentKind kind(ListPage.Link link) {
        DocumentKind own = rules.kind(link.title());
        boolean part = isFile(link.url()) || SITTING.matcher(link.title()).find();
        return own != null || link.heading() == null || !part
                ? own
                : rules.kind(MeetingTitle.of(link.title(), link.heading(), null).title());
    }

    boolean isDelivered(URI url) {
        return session.remembered().isDelivered(key(url));
    }

    /** Whether a page is minutes itself: much text in which people speak. */
    static boolean isMinutes(Document html) {
        String text = html.body().text();
        return text.length() >= TEXT
                && text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() >= SPEAKERS;
    }

    /**
     * Reports a document.
     *
     * @param sure whether it is one; otherwise only a title that says 会議録 or names a day or a number counts, since many a
     *     page 「総務常任委員会」 only presents the committee
     */
    void take(ListPage.Link link, URI foundOn, @Nullable String pageYear, boolean sure) {
        if (!sure && !namesSitting(link)) {
            return;
        }
        String year = link.year() != null ? link.year() : pageYear;
        MeetingTitle named = MeetingTitle.of(link.title(), link.heading(), year);
        Map<String, String> extra = new HashMap<>();
        extra.put(DocumentRef.FOUND_ON, foundOn.toString());
        if (link.listedOn() != null) {
            extra.put(DocumentRef.LISTED_ON, link.listedOn());
        }
        String version = link.version() != null ? link.version() : named.note();
        if (version != null) {
            extra.put(DocumentRef.VERSION, version);
        }
        found.accept(new DocumentRef(
                key(link.url()),
                link.url(),
                named.title().isEmpty() ? null : named.title(),
                kindOf(kind(link)),
                named.day(),
                rules.state(named.title()),
                extra));
    }

    private static boolean namesSitting(ListPage.Link link) {
        String title = link.title();
        return title.contains("会議録")
                || title.contains("議事録")
                || title.contains("記録")
                || title.codePoints().anyMatch(Character::isDigit);
    }

    /** What the source says of all its documents holds, but what is plainly no such paper stays none. */
    private @Nullable DocumentKind kindOf(@Nullable DocumentKind told) {
        return kind == null || told == DocumentKind.OTHER || told == DocumentKind.QUESTION_NOTICE ? told : kind;
    }

    private String key(URI url) {
        return Addresses.key(session.source().urls().get(0), url);
    }
}
