package kizashi.match.cases;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Elsewhere;
import kizashi.match.FoldedTerm;
import kizashi.match.Likeness;
import kizashi.model.Match;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Names a matter in a few words, whole ones. */
final class Titles {
    private static final int LONGEST = 30;
    private static final int LONGEST_NAME = 20;
    private static final int TERMS = 2;
    /** So far below an announcement what is said is still on it. */
    private static final int BELOW = 400;

    /** Numbers and endings of an item of the agenda. */
    private static final Pattern ITEM = Pattern.compile(
            "^[\\s　]*(?:日程第?[0-9０-９]+[、．.]?|議案?第?[0-9０-９]+号|[(（][0-9０-９]+[)）]|[0-9０-９①-⑳]+[．.、]?|・|○|◎)+[\\s　]*|(?:の?状況)?等?について$|の件$");

    private final MatterWords words;
    private final KizashiAnalyzer analyzer;
    private final HeadNouns nouns;

    /**
     * @param words that cuts them, and knows what was announced of a match
     */
    Titles(MatterWords words) {
        this.words = words;
        this.analyzer = words.analyzer();
        this.nouns = new HeadNouns(analyzer);
    }

    /** The first of what a case may be called. */
    String of(List<Match> all) {
        return candidates(all).get(0);
    }

    /**
     * What a case may be called, the best first: what the evidence that is shown says, then what other evidence calls the same. Of each the
     * item of the agenda that names a keyword, what the speaker himself calls it (「備蓄品の確保について」), a place that he announced, a
     * programme's name, the noun phrase in which the keyword stands, the matter that was announced, with the keyword beside it, and what was asked;
     * the keyword alone only where nothing else is said.
     *
     * @return not empty
     */
    List<String> candidates(List<Match> evidence) {
        List<Match> all = Matter.ofHost(evidence);
        Match best = all.get(0);
        // what is linked names no keyword
        List<Match> own = all.stream().filter(m -> m.link() == null).toList();
        String terms = keywords(own.isEmpty() ? best : own.get(0));
        List<Match> others = own.stream().filter(m -> !m.equals(best)).toList();
        SpokenOf shown = new SpokenOf(best, words.compared(best).announced());
        Set<String> names = new LinkedHashSet<>();
        names.addAll(announcedOver(best, own.isEmpty() ? best : own.get(0)));
        if (best.link() == null) {
            names.addAll(told(best));
        } else {
            names.addAll(beside(best, terms));
        }
        // what was asked in the words of the answer is what both speak of
        asked(best, terms).stream()
                .filter(a -> shown.names(a)
                        && !(isBeside(a, best) && QuotedAnswer.of(best).namesKeyword()))
                .forEach(names::add);
        others.stream().flatMap(m -> told(m).stream()).filter(shown::names).forEach(names::add);
        if (best.link() == null) {
            names.addAll(called(best));
        }
        others.stream().flatMap(m -> called(m).stream()).filter(shown::names).forEach(names::add);
        names.addAll(asked(best, terms));
        if (best.link() != null) {
            others.forEach(m -> names.addAll(called(m)));
        }
        // what is left where the matter was announced as a slogan: 「誰もが輝くまち」についてでございます
        names.removeIf(name -> name.startsWith("について"));
        // never what another town has, which somebody named as an example
        names.removeIf(name -> Elsewhere.isOwner(name, best.passage().document().municipality()));
        names.add(terms.isEmpty() ? keywords(best) : terms);
        return List.copyOf(names);
    }

    /** The matter that was announced over what is shown, with the keyword beside it, unless that says better what it is about. */
    private static List<String> announcedOver(Match match, Match named) {
        AnnouncedMatter matter = AnnouncedMatter.over(match);
        if (matter == null || matter.isLessThanQuoted(match, named)) {
            return List.of();
        }
        boolean names = named.link() == null
                && named.terms().stream()
                        .anyMatch(h -> matter.name().contains(h.text())
                                || matter.name().contains(h.term()));
        return List.of(names ? matter.name() : with(keywords(named), matter.name()));
    }

    /** What the speaker, or the agenda, says that it is about; the place that was announced, where the keyword is only mentioned. */
    private List<String> told(Match match) {
        List<String> names = new ArrayList<>(ofItem(match));
        String theme = themeOfList(match);
        if (theme != null) {
            names.add(theme);
        }
        String said = SaidNames.in(match);
        if (said == null || HeadNouns.isBare(said, match)) {
            said = announced(match);
        }
        if (said != null && !HeadNouns.isBare(said, match)) {
            names.add(said);
        }
        String terms = keywords(match);
        String place = besideThem(match, terms);
        if (place != null && Places.isIn(place)) {
            names.add(with(terms, place));
        }
        return names;
    }

    /** Where what is quoted only lists the keyword among other things, the matter that was announced over it. */
    private @Nullable String themeOfList(Match match) {
        Signal.Span announced = QuotedAnswer.of(match).listedUnder();
        String said = announced == null ? null : SaidNames.in(announced.text());
        if (said == null) {
            return null;
        }
        boolean names = match.terms().stream().anyMatch(h -> said.contains(h.text()));
        return names ? said : with(keywords(match), said);
    }

    /** Whether a name holds no keyword, but for that which was put beside it. */
    private static boolean isBeside(String name, Match match) {
        int beside = name.endsWith("）") ? name.lastIndexOf('（') : name.length();
        return match.terms().stream().noneMatch(h -> name.substring(0, beside).contains(h.text()));
    }

    /** What the sentences with a keyword call it. */
    private List<String> called(Match match) {
        List<String> names = new ArrayList<>();
        for (String program : match.passage().signal().programs()) {
            if (program.length() <= LONGEST
                    && Matter.isInClause(match, program)
                    && !isTorn(match.passage().text(), program)) {
                names.add(TitleEdges.clean(program));
            }
        }
        names.addAll(nouns.of(QuotedAnswer.of(match).withItsKeywords()));
        names.addAll(nouns.of(match));
        names.addAll(beside(match, keywords(match)));
        return names;
    }

    /** The item of the agenda, where it names a keyword. */
    private static List<String> ofItem(Match match) {
        String heading = match.passage().heading();
        if (heading == null) {
            return List.of();
        }
        String item = ITEM.matcher(heading).replaceAll("").strip();
        boolean names = match.terms().stream().anyMatch(h -> item.contains(h.text()) || item.contains(h.term()));
        return names && item.length() <= LONGEST && !HeadNouns.isBare(item, match) ? List.of(item) : List.of();
    }

    /** The matter that was announced where the keyword is only mentioned: 手賀沼の駐車場整備（コミュニティバス）. */
    private List<String> beside(Match match, String terms) {
        String said = besideThem(match, terms);
        return said == null ? List.of() : List.of(with(terms, said));
    }

    private static String with(String terms, String said) {
        return terms.isEmpty() || said.contains(terms) ? said : said + "（" + terms + "）";
    }

    private @Nullable String besideThem(Match match, String terms) {
        int first = match.terms().stream()
                .mapToInt(Match.TermHit::start)
                .min()
                .orElse(match.passage().start());
        for (Signal.Span announced : words.compared(match).announced()) {
            String said = first - announced.end() <= BELOW ? SaidNames.in(announced.text()) : null;
            if (said != null && !terms.contains(said)) {
                return said;
            }
        }
        return null;
    }

    /** What the member asked about, where it is answered without being named again. */
    private static List<String> asked(Match match, String terms) {
        Signal.Exchange exchange = match.passage().signal().exchange();
        if (exchange == null || exchange.questions().size() > 1) {
            return List.of();
        }
        for (Signal.Span question : exchange.questions()) {
            String said = SaidNames.in(question.text());
            if (said != null) {
                boolean names = terms.isEmpty() || match.terms().stream().anyMatch(h -> said.contains(h.text()));
                return List.of(names ? said : said + "（" + terms + "）");
            }
        }
        return List.of();
    }

    /**
     * A title that another case has too, with the most telling name of its own that the other does not speak of: 見守り（交通指導員）.
     *
     * @param title of both
     * @param shown evidence of this one
     * @param other evidence of the other one
     */
    String apart(String title, Match shown, Match other) {
        String word = Likeness.telling(Likeness.said(shown), Likeness.said(other));
        String text = shown.passage().text();
        int at = word == null ? -1 : text.indexOf(word);
        if (word == null || at < 0) {
            return title;
        }
        int start = at;
        int end = at + word.length();
        while (start > 0 && NameSigns.is(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && NameSigns.is(text.charAt(end))) {
            end++;
        }
        String name = nouns.whole(text, start, end, at, at + word.length());
        String told = name.length() <= LONGEST_NAME && !title.contains(name) ? name : word;
        return title.contains(told) ? title : title + "（" + told + "）";
    }

    /** Whether a name begins or ends in the middle of a word, as a line or a cell of a table cuts it: 域公共交通 of 地／域公共交通. */
    private boolean isTorn(String text, String name) {
        int at = text.indexOf(name);
        if (at < 0) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        int after = at + name.length();
        while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
            after++;
        }
        return before >= 0 && NameSigns.is(text.charAt(before)) && nouns.bridges(text.charAt(before) + name, 1)
                || after < text.length()
                        && NameSigns.is(text.charAt(after))
                        && nouns.bridges(name + text.charAt(after), name.length());
    }

    private static String keywords(Match match) {
        Set<String> terms = new LinkedHashSet<>();
        match.terms().stream()
                .sorted((a, b) -> Double.compare(b.weight(), a.weight()))
                .forEach(h -> terms.add(h.term()));
        // ＡＩ・生成AI says no more than 生成AI.
        return terms.stream()
                .filter(t -> terms.stream()
                        .noneMatch(o -> !o.equals(t) && FoldedTerm.of(o).contains(FoldedTerm.of(t))))
                .limit(TERMS)
                .collect(Collectors.joining("・"));
    }

    /** The same in what the speaker announced before the passage: it goes on about 「公共交通ネットワークの拡充」 without saying so again. */
    private @Nullable String announced(Match match) {
        for (Signal.Span announced : words.compared(match).announced()) {
            String said = announced.start() < match.passage().start()
                    ? SaidNames.in(match, announced.text(), (from, to) -> true)
                    : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }
}
