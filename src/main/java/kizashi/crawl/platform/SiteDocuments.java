package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kizashi.crawl.Session;
import kizashi.crawl.client.DocumentRef;
import kizashi.model.DocumentKind;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** What of a site's links is a document, which one, and of what kind. */
final class SiteDocuments {
    /** A page with this many marks of speakers, and so much text, is the minutes and not a list of them. */
    private static final int SPEAKERS = 8;

    private static final int TEXT = 2000;
    /** So many lines that begin with an office or a member and say something are minutes, too. */
    private static final int UTTERANCES = 5;

    private static final String MARKS = "○◯〇◎◆●";

    private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "rtf", "odt", "txt", "xls", "xlsx");
    private static final List<String> GATHERINGS =
            List.of("定例会", "定例議会", "臨時会", "臨時議会", "委員会", "本会議", "協議会", "月会議", "定例日会議");
    /** What parts of minutes are called by those who cut them into files. */
    private static final List<String> PARTS = List.of(
            "会議録", "議事録", "記録", "本文", "全文", "本編", "一括", "初日", "最終日", "開会", "閉会", "一般質問", "代表質問", "質疑", "討論", "採決",
            "諸般の報告", "提案理由", "委員長報告", "PDF", "ダウンロード");

    private static final Set<DocumentKind> WHOLE = Set.of(DocumentKind.PRESS, DocumentKind.PLAN, DocumentKind.BUDGET);
    private static final int SHORT = 12;
    /** Nothing but letters, digits and dashes: the name of a file. */
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{Alnum}_.()-]{1,80}");

    private final Session session;
    private final Consumer<DocumentRef> found;
    private final TitleRules rules = TitleRules.shipped();
    private final @Nullable DocumentKind kind;
    private final Set<URI> taken = new HashSet<>();

    SiteDocuments(Session session, Consumer<DocumentRef> found) {
        this.session = session;
        this.found = found;
        this.kind = TitleRules.named(session.option("kind", ""));
    }

    /**
     * The page on which a link stands.
     *
     * @param url its address, or that of the session's page on which it hangs
     * @param year that the words named by which it was reached, or its own heading; null without one
     * @param words by which it was reached, where they name a meeting or a paper; null for a list
     * @param kind of that paper
     */
    record Place(
            URI url,
            @Nullable String year,
            @Nullable String words,
            @Nullable DocumentKind kind) {}

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
     * What a link's own words say. Where they say nothing, a file on the page of a plan or a call for tenders is part of that; a
     * file, or words that name a sitting, below a session's heading are minutes; and so are a file's words that can only name a
     * part, such as 「第1号」 and 「R0703.pdf」, where all that stands above says that there are minutes.
     */
    @Nullable
    DocumentKind kind(ListPage.Link link, Place place) {
        DocumentKind own = rules.kind(link.title());
        boolean file = isFile(link.url());
        boolean sitting =
                MeetingTitle.namesSitting(link.title()) || place.kind == DocumentKind.MINUTES && isShortPart(link);
        if (own == null && rules.isNothing(link.title())) {
            // What was handed out belongs to a press meeting, a plan, a budget; a form to fill in belongs to nothing.
            return file && place.kind != null && WHOLE.contains(place.kind) && !rules.isForm(link.title())
                    ? place.kind
                    : null;
        }
        if (own == null && !file && rules.isMatter(link.title()) && isUnder(DocumentKind.TENDER, link, place)) {
            return DocumentKind.TENDER;
        }
        if (own == null && !file && link.around().day() != null && isUnder(DocumentKind.PRESS, link, place)) {
            return DocumentKind.PRESS; // news by day below 報道発表
        }
        if (own == DocumentKind.OTHER && file && place.kind == DocumentKind.TENDER) {
            return DocumentKind.TENDER; // 審査結果 of a call for tenders
        }
        if (own != null || !file && !sitting) {
            return own;
        }
        if (place.kind != null && place.kind != DocumentKind.MINUTES) {
            return file ? place.kind : null;
        }
        boolean part = isPart(link.title());
        List<String> around = new ArrayList<>(link.around().headings());
        around.add(link.around().beside());
        for (String words : around.reversed()) {
            DocumentKind told = told(words, part);
            if (told != null) {
                return told;
            }
        }
        return place.words == null ? null : told(place.words, part);
    }

    /** Whether a page may hold minutes: it is named after a sitting, whatever else its words promise (議案内容). */
    boolean mayHoldMinutes(ListPage.Link link, @Nullable DocumentKind told) {
        return told == DocumentKind.MINUTES
                || told == null
                        && rules.isNothing(link.title())
                        && MeetingTitle.namesSitting(link.title())
                        && GATHERINGS.stream().anyMatch(link.title()::contains);
    }

    private @Nullable DocumentKind told(String words, boolean part) {
        DocumentKind told = rules.isHub(words) || MeetingTitle.isList(words) ? DocumentKind.MINUTES : rules.kind(words);
        return part || told != DocumentKind.MINUTES || GATHERINGS.stream().anyMatch(words::contains) ? told : null;
    }

    /** Whether the heading nearest above a link that says anything of a kind names this one. */
    private boolean isUnder(DocumentKind kind, ListPage.Link link, Place place) {
        for (String words : link.around().headings().reversed()) {
            DocumentKind told = rules.kind(words);
            if (told != null) {
                return told == kind;
            }
        }
        return place.kind == kind;
    }

    private static boolean isPart(String words) {
        String bare = MeetingTitle.withoutNote(words);
        return MeetingTitle.namesSitting(bare)
                || PARTS.stream().anyMatch(bare::contains)
                || FILE_NAME.matcher(bare).matches();
    }

    /** 「一般質問」 on the page of a session. */
    private static boolean isShortPart(ListPage.Link link) {
        return link.title().length() <= SHORT && PARTS.stream().anyMatch(link.title()::contains);
    }

    /** Whether nothing was found in this walk. */
    boolean isEmpty() {
        return taken.isEmpty();
    }

    boolean isDelivered(URI url) {
        return session.remembered().isDelivered(key(url));
    }

    /** Whether the page of a paper need not be read again today for its files; they count as listed then. */
    boolean rests(URI url) {
        return session.remembered().restsWith(key(url), url);
    }

    /** Whether a page is minutes itself: much text in which people speak. */
    static boolean isMinutes(Document html) {
        String text = html.body().text();
        return text.length() >= TEXT
                        && text.chars().filter(c -> MARKS.indexOf(c) >= 0).count() >= SPEAKERS
                || Utterances.count(html) >= UTTERANCES;
    }

    /**
     * Reports a document.
     *
     * @param sure whether it is one; otherwise only a title that says 会議録 or names a day or a number counts, since many a
     *     page 「総務常任委員会」 only presents the committee
     * @return whether it counted, and for the first time in this walk
     */
    boolean take(ListPage.Link link, Place place, boolean sure) {
        DocumentKind told = kind(link, place);
        if (!sure && (told == null || !namesSitting(link))) {
            return false;
        }
        String year = link.around().year() != null ? link.around().year() : place.year;
        MeetingTitle named = MeetingTitle.of(link.title(), context(link, place, told), year);
        Map<String, String> extra = new HashMap<>();
        extra.put(DocumentRef.FOUND_ON, place.url.toString());
        if (link.listedOn() != null) {
            extra.put(DocumentRef.LISTED_ON, link.listedOn());
        }
        String version = link.version() != null ? link.version() : named.note();
        if (version != null) {
            extra.put(DocumentRef.VERSION, version);
        }
        String day = named.day();
        boolean besideIsItsDay = told == DocumentKind.MINUTES && !link.around().published();
        found.accept(new DocumentRef(
                key(link.url()),
                link.url(),
                named.title().isEmpty() ? null : named.title(),
                kindOf(told),
                day == null && besideIsItsDay ? link.around().day() : day,
                rules.state(named.title()),
                extra));
        return taken.add(link.url());
    }

    /** What completes a title, from the outermost to the innermost. The words by which a page was reached stand for its own heading. */
    private static List<String> context(ListPage.Link link, Place place, @Nullable DocumentKind told) {
        String reached = place.words == null ? "" : place.words;
        if (place.kind != null && place.kind != DocumentKind.MINUTES) {
            return isFile(link.url()) ? List.of(reached) : List.of();
        }
        if (told != null && told != DocumentKind.MINUTES && told != DocumentKind.QUESTION_NOTICE) {
            return List.of();
        }
        boolean session = reached.contains("会");
        List<String> context = new ArrayList<>();
        link.around().headings().stream()
                .filter(MeetingTitle::namesMeeting)
                .filter(h -> !session || Stream.of("定例", "臨時").noneMatch(h::contains))
                .forEach(context::add);
        if (session) {
            context.addFirst(reached);
        }
        String beside = link.around().beside();
        if (MeetingTitle.namesMeeting(beside) || MeetingTitle.namesSitting(beside) || isPart(link.title())) {
            context.add(beside);
        }
        return context;
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
