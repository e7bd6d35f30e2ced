package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.CountingWords;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;

/**
 * The noun phrase in which a keyword stands, whole words only: 町会活動のデジタル化 for デジタル化, 家庭内備蓄の促進 for 備蓄, ＲＰＡの導入 where
 * 「ＲＰＡを導入し」 is said. A keyword alone does not say what is done, nor with what.
 */
final class HeadNouns {
    private static final int LONGEST = 22;
    /** So far around a name a word may reach. */
    private static final int WORD = 8;

    private static final Set<String> BEFORE = words("before");
    private static final Set<String> BEFORE_END = words("before-end");
    private static final Set<String> AFTER = words("after");
    private static final Set<String> ASPECTS = words("aspect");
    private static final Set<String> FIELDS = words("field");
    private static final Set<String> ALONE = words("alone");

    /** Between the parts of a name: 整備の考え方と現状. */
    private static final Pattern PARTS = Pattern.compile("、|・|の|と|や|及び|並びに|に対する|に関する|に係る|に向けた|における");

    /** Of a field of what a town does, in words that hold all of it. */
    private static final Pattern WIDE = Pattern.compile(
            "[\\p{IsHan}・]{0,10}(?:行政|施策|政策|分野|全般|各分野)(?:の(?:推進|充実|在り方|方向性|考え方|課題|現状))?|(?:.*の)?\\p{IsHan}{0,6}(?:予算|決算|会計|議案)案?");

    private static final String RUN = "[\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]";

    /** Whose or of what: 町会活動の, 学校における. */
    private static final Pattern OF = Pattern.compile("(" + RUN + "{2,12})(?:の|における|に関する|に係る|による)$");

    private static final Pattern JOINED =
            Pattern.compile(RUN + "{1,12}(?:及び|並びに)$|(?<![\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-zのなへいたる])" + RUN + "{1,12}や$");

    /** What is done with it: の運営, を導入し, が増加して. What is said of it by an adjective is no deed. */
    private static final Pattern DONE = Pattern.compile("^(?:の(" + RUN + "{2,12}+)(?!な|に(?:立|基|よ))"
            + "|(?:等|など)?(?:を|の|が)((?:\\p{IsHan}{2}){1,2})(?=し|す(?:る|べ)|さ(?:れ|せ)|いたし|いただ|でき))");

    private static final Pattern FURTHERED = Pattern.compile("^(?:等|など)?を(?:推し)?進め");

    /** What joins the name to a next one, or counts what comes next: 避難所及び, 避難所全83か所. */
    private static final Pattern LOOSE_END =
            Pattern.compile("(?:及び?|並(?:びに?)?|又は|または|若しくは|もしくは|(?<=[一-鿿ァ-ヺー])[やと・])$|(?<=..)[第各等]$");

    /** What counts the figure that comes next: 避難所全83か所. */
    private static final Pattern COUNTS = Pattern.compile("(?<=..)(?:" + CountingWords.ABOUT + "|" + CountingWords.ALL
            + "|" + CountingWords.TOTAL + "|" + CountingWords.IN_SUM + "|総延長|延長)$");

    /** What is left of a number before it, and whose it is. */
    private static final Pattern LOOSE_START = Pattern.compile(
            "^(?:号|件|点|目|(?:今|昨|一昨|来|本|翌|次|新|前)?年度|今後|現在|従来|今回|次回|当該|平素|再度|(?:本|当|各|両|同|全|現|新たな)[市町村県区]?)(?=..)");

    /** Which of several it is: 第２期包括委託. */
    private static final Pattern NUMBERED = Pattern.compile("第[0-9０-９一二三四五六七八九十]{1,3}$");

    private static final int NUMBER = 4;

    /** An office (資産管理課) looks after matters, and is none. */
    private static final Pattern OFFICE = Pattern.compile("[課係](?:長|職員)?$");

    private final KizashiAnalyzer analyzer;

    /** @param analyzer that cuts words */
    HeadNouns(KizashiAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    private static Set<String> words(String place) {
        Set<String> words = new HashSet<>();
        TsvTable.rows(HeadNouns.class, "title-words.tsv", 3).stream()
                .filter(row -> row.get(0).equals(place))
                .forEach(row -> words.add(row.get(1)));
        return words;
    }

    /** The phrases of a match that say more than a keyword, of its weightiest keyword first, the longest of each first. */
    List<String> of(Match match) {
        List<Match.TermHit> hits = new ArrayList<>(match.terms());
        hits.sort(Comparator.comparingDouble(Match.TermHit::weight).reversed());
        Set<String> terms = new LinkedHashSet<>();
        hits.forEach(h -> terms.add(h.term()));
        List<String> all = new ArrayList<>();
        for (String term : terms) {
            hits.stream()
                    .filter(h -> h.term().equals(term))
                    .map(h -> phrase(match, h))
                    .filter(n -> n.length() <= LONGEST && !isBare(n, match))
                    .filter(n -> !OFFICE.matcher(n).find())
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .forEach(all::add);
        }
        return all;
    }

    /** Whether a word names no matter where nothing stands with it: システム, 取組. */
    static boolean saysNothing(String title) {
        return ALONE.contains(title) || ASPECTS.contains(title) || FIELDS.contains(title);
    }

    /** Whether a name only says from which side a matter is seen: 整備の考え方と現状. */
    static boolean isAspect(String name) {
        return PARTS.splitAsStream(name).allMatch(p -> p.isEmpty() || ASPECTS.contains(p) || BEFORE.contains(p));
    }

    /** Whether a name holds many matters: 教育, 歳入歳出の主な増減, 保健福祉行政の推進. */
    static boolean isWide(String name) {
        return WIDE.matcher(name).matches()
                || PARTS.splitAsStream(name).allMatch(p -> p.isEmpty() || saysNothing(p) || BEFORE.contains(p));
    }

    /** Whether a title says a keyword and no more: デジタル化, ＲＰＡ等. */
    static boolean isBare(String title, Match match) {
        String folded = FoldedTerm.of(title);
        return folded.isEmpty()
                || match.terms().stream()
                        .flatMap(h -> List.of(FoldedTerm.of(h.term()), FoldedTerm.of(h.text())).stream())
                        .anyMatch(k -> folded.equals(k) || folded.equals(k + "化") || folded.equals(k + "等"));
    }

    private String phrase(Match match, Match.TermHit hit) {
        String joined = phrase(match, hit, true);
        return joined.length() <= LONGEST ? joined : phrase(match, hit, false);
    }

    /** @param joins whether a dot between two signs of names joins them: 文化・芸術 */
    private String phrase(Match match, Match.TermHit hit, boolean joins) {
        String text = match.passage().text();
        int from = Math.clamp((long) hit.start() - match.passage().start(), 0, text.length());
        int to = Math.clamp((long) hit.end() - match.passage().start(), from, text.length());
        int start = from;
        int end = to;
        while (start > 0 && (NameSigns.is(text.charAt(start - 1)) || joins && NameSigns.joins(text, start - 1))) {
            start--;
        }
        while (end < text.length() && (NameSigns.is(text.charAt(end)) || joins && NameSigns.joins(text, end))) {
            end++;
        }
        Matcher numbered = NUMBERED.matcher(text).region(Math.max(0, start - NUMBER), start);
        start = numbered.find() ? numbered.start() : start;
        String name = whole(text, start, end, from, to);
        int named = text.indexOf(name, start);
        // where a word of grammar was cut off (全83施設), nothing belongs to the name any more
        String done = named + name.length() == end ? done(text.substring(end)) : "";
        String of = named == start ? of(text.substring(0, start)) : "";
        of = of.startsWith(match.passage().document().municipality().name()) ? "" : of;
        String core = withoutLooseStart(name);
        String kept = core.contains(hit.text()) ? core : name;
        if (of.length() + kept.length() + done.length() > LONGEST) {
            return of.isEmpty() || kept.length() + done.length() <= LONGEST ? kept + done : of + kept;
        }
        return kept.equals(name) ? of + kept + done : kept + done;
    }

    /** Without a number or whose it is before it, where that is a word by itself: 当施設 is 施設, and 当初計画 stays. */
    private String withoutLooseStart(String name) {
        Matcher loose = LOOSE_START.matcher(name);
        return loose.find() && !bridges(name, loose.end()) ? name.substring(loose.end()) : name;
    }

    /** Whether one word reaches over a place. */
    boolean bridges(String text, int place) {
        Tokens tokens = analyzer.tokens(text);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < place && tokens.end(i) > place) {
                return true;
            }
        }
        return false;
    }

    private String done(String after) {
        Matcher done = DONE.matcher(after);
        if (done.find()) {
            String what =
                    done.group(1) == null ? done.group(2) : withEnding(done.group(1), after.substring(done.end(1)));
            String told = LOOSE_END.matcher(what).replaceFirst("");
            return told.isEmpty() || told.endsWith("的") || AFTER.contains(told) ? "" : "の" + told;
        }
        return FURTHERED.matcher(after).find() ? "の推進" : "";
    }

    /** With the kana that a word ends with (見直し); empty where the word goes on further, since it is no noun then. */
    private String withEnding(String run, String after) {
        Tokens tokens = analyzer.tokens(run + after.substring(0, Math.min(WORD, after.length())));
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.start(i) < run.length() && tokens.end(i) > run.length()) {
                return tokens.end(i) == run.length() + 1 ? run + after.charAt(0) : "";
            }
        }
        return run;
    }

    private static String of(String before) {
        Matcher of = OF.matcher(before);
        if (!of.find()) {
            return "";
        }
        String whose = of.group(1);
        boolean says = !BEFORE.contains(whose) && BEFORE_END.stream().noneMatch(whose::endsWith);
        int numbered = of.start() - 1;
        if (!says || numbered >= 0 && Character.isDigit(before.charAt(numbered))) {
            return "";
        }
        // 「早朝及び夜間帯の」: the second of two is not what was meant
        Matcher joined = JOINED.matcher(before).region(0, of.start());
        return joined.find() ? joined.group() + of.group() : of.group();
    }

    /**
     * A run of signs without the parts of words at its ends: of 「見守り支える」 and 「段ボールベッド及び」 what stands before 支 and 及. A word that
     * is not searched, such as 及び, is no part of a name.
     */
    String whole(String text, int start, int end, int termStart, int termEnd) {
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
        String name = LOOSE_END.matcher(text.substring(first, last)).replaceFirst("");
        boolean figure = last < text.length() && Character.isDigit(text.charAt(last));
        return figure ? COUNTS.matcher(name).replaceFirst("") : name;
    }
}
