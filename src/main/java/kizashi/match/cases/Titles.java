package kizashi.match.cases;

import java.util.Comparator;
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
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Names a matter in a few words, whole ones. */
final class Titles {
    private static final int LONGEST = 30;
    private static final int LONGEST_NAME = 20;
    private static final String BREAKS = "、。，．・「」（）()　 \n\t！？";
    private static final int TERMS = 2;
    private static final Pattern LEADS = Pattern.compile(
            "^(?:(?:御|ご)?質問の(?:第)?[0-9０-９一二三四五六七八九十]{1,2}(?:点目|つ目|番目|項目)?の?|[^のう]{1,12}のうち|[0-9０-９]{1,2}[の点]目?の?)?(?:次に|最後に|うち|今後の|従来の|現在の|引き続き|初めに|まず|続きまして|また|なお|実際に|必要な|こうした|このような|こちらの|その|この|当該|いわゆる|(?:(?:今|昨|来|本|翌)?年度?|令和[0-9０-９元]{1,2}年度?)(?:当初|中)?(?:より|から|は|の|における|において))?");
    /** What is left of 「コミュニティバス導入に関する御質問」. */
    private static final Pattern TAILS = Pattern.compile(
            "(?:そのもの|の件|等々|など|(?:の[0-9０-９一二三四五六七八九十]{1,2}点)?の?御?質問|(?:に関する|に関しての|に係る|に対する)(?:御?質問|お尋ね|御提案|こと|もの|件)?)$");
    /** A clause is no name: 「補助の要件にしたこと」「足りているのか」. */
    private static final Pattern CLAUSE = Pattern.compile(".*(?:[たるいう](?:こと|もの|ところ|の)|か|とおり|ため)$");

    /** 「相談窓口において」「これについてのところについては」「現時点では」. */
    private static final Pattern CLAUSE_BEFORE = Pattern.compile(
            "(?:について|につきまして|において|におきまして|に当たって|(?<=[時点中室課所口])で(?![のきすあはも]))(?:のところ|の)?(?:について)?は?、?|(?<=[時点中])では、?");

    /** The number that comes next is no part of a name that is cut before it. */
    private static final Pattern NUMBERED = Pattern.compile("(?<=..)第$");

    private static final Pattern WHOSE = Pattern.compile("^(?:本|当|各|両|同|全|現|新たな)[市町村県区]?(?=..)");

    /** What joins the name to a next one: 避難所及び. */
    private static final Pattern JOINS = Pattern.compile("(?:及び?|並びに?|又は|または|若しくは|もしくは|(?<=[一-鿿ァ-ヺー])[やと・])$");

    /** So far around a name a word may reach. */
    private static final int WORD = 8;

    private final MatterWords words;
    private final KizashiAnalyzer analyzer;

    /**
     * @param words that cuts them, and knows what was announced of a match
     */
    Titles(MatterWords words) {
        this.words = words;
        this.analyzer = words.analyzer();
    }

    /** What the speaker himself calls it (「備蓄品の確保について」), else a programme's name, else the keyword with what it stands with. */
    String of(List<Match> all) {
        // what is linked names no keyword
        List<Match> own = all.stream().filter(m -> m.link() == null).toList();
        List<Match> matches = own.isEmpty() ? all : own;
        for (Match match : matches) {
            String said = said(match);
            if (said == null) {
                said = announced(match);
            }
            if (said != null) {
                return said;
            }
        }
        Match best = matches.get(0);
        for (String program : best.passage().signal().programs()) {
            if (program.length() <= LONGEST
                    && Matter.isInClause(best, program)
                    && !isTorn(best.passage().text(), program)) {
                return clean(program);
            }
        }
        String name = name(best);
        return name == null ? keywords(best) : name;
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
        while (start > 0 && names(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && names(text.charAt(end))) {
            end++;
        }
        String name = whole(text, start, end, at, at + word.length());
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
        return before >= 0 && names(text.charAt(before)) && bridges(text.charAt(before) + name, 1)
                || after < text.length()
                        && names(text.charAt(after))
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
        String name =
                TAILS.matcher(LEADS.matcher(afterClause(said)).replaceFirst("")).replaceFirst("");
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
                return cleaned;
            }
        }
        return null;
    }

    /** The longest name that the weightiest keyword stands in: 家庭内備蓄の促進 for 備蓄; null where it stands alone. */
    private @Nullable String name(Match match) {
        String main = match.terms().stream()
                .max(Comparator.comparingDouble(Match.TermHit::weight))
                .map(Match.TermHit::term)
                .orElse("");
        return match.terms().stream()
                .filter(h -> h.term().equals(main))
                .map(h -> name(match.passage(), h))
                .filter(n -> n.length() <= LONGEST_NAME)
                .max(Comparator.comparingInt(String::length))
                .filter(n -> FoldedTerm.of(n).length() > FoldedTerm.of(main).length())
                .orElse(null);
    }

    private String name(Passage passage, Match.TermHit hit) {
        String text = passage.text();
        int start = Math.clamp((long) hit.start() - passage.start(), 0, text.length());
        int end = Math.clamp((long) hit.end() - passage.start(), start, text.length());
        while (start > 0 && names(text.charAt(start - 1))) {
            start--;
        }
        while (end < text.length() && names(text.charAt(end))) {
            end++;
        }
        int more = end + 1;
        while (more < text.length() && names(text.charAt(more))) {
            more++;
        }
        // 避難所の運営, but not 避難所の中 nor 避難所の必要がある.
        boolean owned = end < text.length() && text.charAt(end) == 'の' && more - end > 2 && !text.startsWith("が", more);
        int to = owned && more - start <= LONGEST_NAME ? more : end;
        String whole = whole(text, start, to, hit.start() - passage.start(), hit.end() - passage.start());
        return NUMBERED.matcher(WHOSE.matcher(whole).replaceFirst("")).replaceFirst("");
    }

    /**
     * A run of signs without the parts of words at its ends: of 「見守り支える」 and 「段ボールベッド及び」 what stands before 支 and 及. A word that
     * is not searched, such as 及び, is no part of a name.
     */
    private String whole(String text, int start, int end, int termStart, int termEnd) {
        int from = Math.max(0, start - WORD);
        Tokens tokens = analyzer.tokens(text.substring(from, Math.min(text.length(), end + WORD)));
        int first = termStart;
        int last = termEnd;
        for (int i = 0; i < tokens.size(); i++) {
            int left = from + tokens.start(i);
            int right = from + tokens.end(i);
            first = left >= start ? Math.min(first, left) : first;
            last = right <= end ? Math.max(last, right) : last;
        }
        return JOINS.matcher(text.substring(first, last)).replaceFirst("");
    }

    /** Kanji, katakana, Latin letters: what names are made of. */
    private static boolean names(char c) {
        return c >= '一' && c <= '鿿'
                || c >= 'ァ' && c <= 'ヺ'
                || c == 'ー'
                || c == '々'
                || c >= 'Ａ' && c <= 'ｚ'
                || c >= 'A' && c <= 'z' && Character.isLetter(c);
    }
}
