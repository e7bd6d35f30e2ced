package kizashi.match.cases;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.FoldedTerm;
import kizashi.match.Likeness;
import kizashi.model.Match;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Names a matter in a few words, whole ones. */
final class Titles {
    private static final int LONGEST = 30;
    private static final int LONGEST_NAME = 20;
    private static final String BREAKS = "、。，．・「」（）()　 \n\t！？";
    private static final int TERMS = 2;
    private static final Pattern LEADS = Pattern.compile(
            "^(?:(?:御|ご)?質問の(?:第)?[0-9０-９一二三四五六七八九十]{1,2}(?:点目|つ目|番目|項目)?の?|.{1,24}のうち|[0-9０-９]{1,2}[の点]目?の?)?(?:次に|最後に|うち|今後の|そもそも|従来の|現在の|引き続き|初めに|まず|続きまして|また|なお|実際に|必要な|こうした|このような|こちらの|その|この|当該|いわゆる|(?:(?:今|昨|来|本|翌)?年度?|令和[0-9０-９元]{1,2}年度?)(?:当初|中)?(?:より|から|は|の|における|において))?");
    /** What is left of 「コミュニティバス導入に関する御質問」. */
    private static final Pattern TAILS = Pattern.compile(
            "(?:そのもの|の件|等々|など|等|に要する(?:経費|費用)|(?:の[0-9０-９一二三四五六七八九十]{1,2}点)?の?御?質問|(?:に関する|に関しての|に係る|に対する)(?:御?質問|お尋ね|御提案|こと|もの|件)?)$");
    /** A clause is no name: 「補助の要件にしたこと」「足りているのか」. */
    private static final Pattern CLAUSE = Pattern.compile(".*(?:[たるいう](?:こと|もの|ところ|の)|か|とおり|ため)$");

    /** 「相談窓口において」「これについてのところについては」「現時点では」. */
    private static final Pattern CLAUSE_BEFORE = Pattern.compile(
            "(?:について|につきまして|において|におきまして|に当たって|に対して?|(?<=[時点中室課所口]|国会|本市|市|県|国)で(?![のきすあはも]))(?:のところ|の)?(?:について)?は?、?|(?<=[時点中])では、?");

    /** The number that comes next is no part of a name that is cut before it. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=..)第$");

    private static final Pattern RELATIVE =
            Pattern.compile("^.*(?:ました|[てで](?:おり|い)ます|[てで]いる|[てで]きた|されている|された|となる|となった|した|する|をはじめ(?:とする)?)(?=.)");

    /** A sentence is no name: 「ＢＰＲに取り組んでおります10業務」. */
    private static final Pattern SPOKEN = Pattern.compile("ました|[てで](?:おり|い)ます|[てで]まいり");

    /** What joins the name to a next one: 避難所及び. */
    private static final Pattern JOINS = Pattern.compile("(?:及び?|並びに?|又は|または|若しくは|もしくは|(?<=[一-鿿ァ-ヺー])[やと・])$");

    private static final int SHORTEST_MATTER = 4;
    /** So far below an announcement what is said is still on it. */
    private static final int BELOW = 400;

    /** What an announcement is about. */
    private static final Pattern ABOUT =
            Pattern.compile("([^、。「」（）]{4,40}?)(?:について|につきまして|に関する|に関して|でございます|であります|です。)");

    private static final Pattern LEADS_THROUGH = Pattern.compile("御覧|ページ|項目|資料|御質問|お尋ね|点目");

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
     * What a case may be called, the best first: what the speaker himself calls it (「備蓄品の確保について」), a programme's name, the noun phrase
     * in which the keyword stands, the item of the agenda, the matter that was announced, with the keyword beside it; the keyword
     * alone only where nothing else is said.
     *
     * @return not empty
     */
    List<String> candidates(List<Match> evidence) {
        List<Match> all = Matter.ofHost(evidence);
        // what is linked names no keyword
        List<Match> own = all.stream().filter(m -> m.link() == null).toList();
        List<Match> matches = own.isEmpty() ? all : own;
        Set<String> names = new LinkedHashSet<>();
        for (Match match : matches) {
            String said = said(match);
            if (said == null || HeadNouns.isBare(said, match)) {
                said = announced(match);
            }
            if (said != null && !HeadNouns.isBare(said, match)) {
                names.add(said);
            }
        }
        Match best = matches.get(0);
        for (String program : best.passage().signal().programs()) {
            if (program.length() <= LONGEST
                    && Matter.isInClause(best, program)
                    && !isTorn(best.passage().text(), program)) {
                names.add(clean(program));
            }
        }
        matches.forEach(m -> names.addAll(nouns.of(m)));
        matches.forEach(m -> names.addAll(ofItem(m)));
        matches.forEach(m -> names.addAll(beside(m)));
        matches.forEach(m -> names.addAll(asked(m)));
        names.add(keywords(best));
        return List.copyOf(names);
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
    private List<String> beside(Match match) {
        int first = match.terms().stream()
                .mapToInt(Match.TermHit::start)
                .min()
                .orElse(match.passage().start());
        for (Signal.Span announced : words.compared(match).announced()) {
            String said = first - announced.end() <= BELOW ? said(announced.text()) : null;
            if (said != null) {
                return List.of(said + "（" + keywords(match) + "）");
            }
        }
        return List.of();
    }

    /** What the member asked about, where it is answered without being named again. */
    private static List<String> asked(Match match) {
        Signal.Exchange exchange = match.passage().signal().exchange();
        if (exchange == null || exchange.questions().size() > 1) {
            return List.of();
        }
        for (Signal.Span question : exchange.questions()) {
            String said = said(question.text());
            if (said != null) {
                boolean names = match.terms().stream().anyMatch(h -> said.contains(h.text()));
                return List.of(names ? said : said + "（" + keywords(match) + "）");
            }
        }
        return List.of();
    }

    private static @Nullable String said(String announcement) {
        Matcher about = ABOUT.matcher(announcement);
        if (!about.find()) {
            return null;
        }
        String said = clean(about.group(1));
        boolean names = said.length() >= SHORTEST_MATTER
                && said.length() <= LONGEST_NAME
                && !CLAUSE.matcher(said).matches()
                && !LEADS_THROUGH.matcher(said).find();
        return names ? said : null;
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
        return before >= 0 && NameSigns.is(text.charAt(before)) && bridges(text.charAt(before) + name, 1)
                || after < text.length()
                        && NameSigns.is(text.charAt(after))
                        && bridges(name + text.charAt(after), name.length());
    }

    /** Whether one word reaches over a place. */
    private boolean bridges(String text, int place) {
        Tokens tokens = analyzer.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < place && tokens.end(i) > place) {
                return true;
            }
        }
        return false;
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

    /** Without what only leads to the matter: ２の…, 防災行政のうち…, 次に…. */
    private static String clean(String said) {
        String name = afterClause(said);
        String longer;
        do {
            longer = name;
            name = TAILS.matcher(LEADS.matcher(longer).replaceFirst("")).replaceFirst("");
        } while (name.length() < longer.length() && !name.isEmpty());
        name = NUMBERED.matcher(name).replaceFirst("");
        String alone = JOINS.matcher(name).replaceFirst("");
        return alone.isEmpty() ? name : alone;
    }

    /** What a clause of place or topic stands before: 「窓口においては空き家」 is 空き家. */
    private static String afterClause(String said) {
        Matcher clause = CLAUSE_BEFORE.matcher(said);
        int from = 0;
        while (clause.find()) {
            from = clause.end();
        }
        return from < said.length() ? said.substring(from) : said;
    }

    /** What stands before 「について」 with a keyword, in the passage. */
    private static @Nullable String said(Match match) {
        int start = match.passage().start();
        return said(
                match,
                match.passage().text(),
                (from, to) -> match.terms().stream().anyMatch(h -> h.start() >= start + from && h.end() <= start + to));
    }

    /** The same in what the speaker announced before the passage: it goes on about 「公共交通ネットワークの拡充」 without saying so again. */
    private @Nullable String announced(Match match) {
        for (Signal.Span announced : words.compared(match).announced()) {
            String said = announced.start() < match.passage().start()
                    ? said(match, announced.text(), (from, to) -> true)
                    : null;
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** Without a clause before the name, where the keyword is not of the clause: 課題となっている老朽管対策 is 老朽管対策. */
    private static String withoutClause(String name, Match match) {
        String short1 = RELATIVE.matcher(name).replaceFirst("");
        boolean told = short1.length() >= SHORTEST_MATTER
                && match.terms().stream().anyMatch(h -> short1.contains(h.text()))
                && !HeadNouns.isBare(short1, match);
        return told ? short1 : name;
    }

    /** Whether a keyword stands between two offsets of a text. */
    private interface Holds {
        boolean keyword(int from, int to);
    }

    private static @Nullable String said(Match match, String text, Holds holds) {
        for (int at = text.indexOf("について"); at >= 0; at = text.indexOf("について", at + 1)) {
            int start = at;
            while (start > 0 && BREAKS.indexOf(text.charAt(start - 1)) < 0 && at - start < LONGEST + 1) {
                start--;
            }
            String said = text.substring(start, at);
            boolean names = holds.keyword(start, at);
            String cleaned = clean(said);
            names &= match.terms().stream().anyMatch(h -> cleaned.contains(h.text()));
            if (names && said.length() <= LONGEST && !CLAUSE.matcher(cleaned).matches()) {
                String short1 = withoutClause(cleaned, match);
                if (!SPOKEN.matcher(short1).find()) {
                    return short1;
                }
            }
        }
        return null;
    }
}
