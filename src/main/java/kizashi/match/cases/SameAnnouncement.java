package kizashi.match.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.signal.exchange.AnnouncedName;
import kizashi.signal.exchange.Announcements;

/**
 * The matters that the speaker of a passage announced by name, a thing with what is said of it: 市立病院の建て替え, 市民病院の今後の在り方. Whoever announces the same in another
 * sitting speaks of the same, however few words the answers share. A thing alone (市営住宅) is no matter, nor is a thing with what is said of any ({@code announced-aspects.tsv}).
 */
final class SameAnnouncement {
    private static final Set<String> ASPECTS =
            TsvTable.rows(SameAnnouncement.class, "announced-aspects.tsv", 2).stream()
                    .map(row -> row.get(0))
                    .collect(Collectors.toUnmodifiableSet());

    /** 「御質問３点にお答えします」: what comes is announced one by one, and all of it is on what was named. */
    private static final Pattern POINTS = Pattern.compile("[2-9２-９二三四五六七八九数](?:点|つ|項目)");

    /** Who says so says what all of the speech is on. */
    private static final Pattern WHOLE = Pattern.compile("[\\s　]*私から");

    /** What is left of 「１点目の項目、」. */
    private static final Pattern ITEM = Pattern.compile("^[大中小]?項目[0-9０-９]{0,2}、");

    /** Two matters in one name. */
    private static final Pattern SEVERAL = Pattern.compile("[、，]|及び|並びに|と(?=[一-鿿ァ-ヺー])");

    private static final Pattern SUFFIX = Pattern.compile("[都道府県市区町村]$");
    private static final Pattern BLANK = Pattern.compile("[\\s　]");

    /** A shorter name may be anything. */
    private static final int SHORTEST = 6;

    private SameAnnouncement() {}

    /**
     * The matters under which a match stands, folded. The name of the municipality in them comes and goes (京都市立病院, 市立病院). An announcement that only counts
     * (「１つ目は、…」) stands under the one before the passage.
     *
     * @param announced under which its keywords stand
     */
    static Set<String> of(Match match, List<Signal.Span> announced) {
        Municipality municipality = match.passage().document().municipality();
        Signal.Span before = match.passage().signal().announced();
        Set<String> names = new HashSet<>();
        for (Signal.Span span : announced) {
            names.addAll(named(span.text(), municipality));
            if (before != null && !Announcements.names(span.text())) {
                names.addAll(named(before.text(), municipality));
            }
        }
        return names;
    }

    /** Of an announcement the names of matters, folded: of 「建て替えに関する御質問のうち財源についてお答えします」 both. */
    private static List<String> named(String announcement, Municipality municipality) {
        return AnnouncedName.of(announcement).names().stream()
                .map(name -> ITEM.matcher(name).replaceFirst(""))
                .filter(name -> name.indexOf('の') > 0 && !SEVERAL.matcher(name).find())
                .filter(name -> !ASPECTS.contains(name.substring(name.lastIndexOf('の') + 1)))
                .map(name -> fold(name, municipality))
                .filter(name -> name.length() >= SHORTEST)
                .toList();
    }

    /**
     * Whether two matches are on one announced matter with a keyword of one of them in its name: both stand under it, or one under it and the other speaks of
     * a keyword that both have only where it names that matter. A name that goes on (の今後の在り方, の今後の在り方検討) is the same.
     */
    static boolean isOne(Compared a, Compared b) {
        return isUnderOne(a, b) || isMentioned(a, b) || isMentioned(b, a);
    }

    private static boolean isUnderOne(Compared a, Compared b) {
        return a.matters().stream()
                .filter(name -> a.isNamedIn(name) || b.isNamedIn(name))
                .anyMatch(name -> b.matters().stream().anyMatch(other -> goesOn(name, other) || goesOn(other, name)));
    }

    private static boolean isMentioned(Compared under, Compared other) {
        return under.sharesTerm(other)
                && under.matters().stream().anyMatch(name -> other.isNamedIn(name) && other.speaksOnlyOf(name));
    }

    private static boolean goesOn(String name, String longer) {
        return longer.startsWith(name) && (longer.length() == name.length() || isHan(longer.charAt(name.length())));
    }

    private static boolean isHan(char c) {
        return c >= '一' && c <= '鿿';
    }

    /**
     * Whether a match stands in the speech of another one that begins with so many points on one matter (「私からは、市立病院の建て替えに関する御質問３点にお答えします」),
     * with a keyword of one of them in its name. The points are announced one by one, and each is on that matter.
     */
    static boolean isPointOf(Match match, Compared one, Match first, Compared other) {
        Passage passage = match.passage();
        Passage before = first.passage();
        return passage.document().id().equals(before.document().id())
                && passage.speechOrder() != null
                && Objects.equals(passage.speechOrder(), before.speechOrder())
                && heads(before).stream().anyMatch(name -> one.isNamedIn(name) || other.isNamedIn(name));
    }

    private static List<String> heads(Passage passage) {
        int end = passage.text().indexOf('。');
        String sentence = end < 0 ? passage.text() : passage.text().substring(0, end);
        return WHOLE.matcher(sentence).lookingAt() && POINTS.matcher(sentence).find()
                ? named(sentence, passage.document().municipality())
                : List.of();
    }

    /** By what cases are found that may be on the same matter: a name and one that goes on begin alike. */
    static String key(String name) {
        return name.substring(0, Math.min(SHORTEST, name.length()));
    }

    /** As names are compared: folded, and without that of the municipality. */
    static String fold(String name, Municipality municipality) {
        String own = SUFFIX.matcher(municipality.name()).replaceFirst("");
        return BLANK.matcher(FoldedTerm.of(name.replace(own, ""))).replaceAll("");
    }
}
