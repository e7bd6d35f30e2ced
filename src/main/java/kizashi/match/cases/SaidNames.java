package kizashi.match.cases;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.match.MatterSentences;
import kizashi.match.ShownReading;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/** What a speaker himself calls a matter: what stands before 「について」. */
final class SaidNames {
    private static final int LONGEST = 30;
    /** Of what was announced a little more, since it is read with care. */
    private static final int LONGEST_ANNOUNCED = 24;

    private static final String BREAKS = "、。，．・「」（）()　 \n\t！？";

    /** A clause is no name: 「補助の要件にしたこと」「足りているのか」. */
    private static final Pattern CLAUSE =
            Pattern.compile(".*(?:[たるいう](?:こと|もの|ところ|の)|か|とおり|ため|場合|[0-9０-９一二三四五六七八九十]つの[^の]{1,6})$");

    private static final Pattern RELATIVE =
            Pattern.compile("^.*(?:ました|[てで](?:おり|い)ます|[てで]いる|[てで]きた|されている|された|となる|となった|した|する|をはじめ(?:とする)?)(?=.)(?!まま)");

    /** 「設計を進めている石の森公園」. */
    private static final Pattern GOING_ON = Pattern.compile("[てで](?:いる|おる|きた)");

    /** A sentence is no name: 「ＢＰＲに取り組んでおります10業務」. */
    private static final Pattern SPOKEN = Pattern.compile("ました|[てで](?:おり|い)ます|[てで]まいり");

    private static final int SHORTEST_MATTER = 4;
    /** What an announcement is about; a name in brackets at its beginning is part of it: 「「もりみず」の目的と収支について」. */
    private static final Pattern ABOUT = Pattern.compile(
            "([「『][^「」『』、。]{1,20}[」』][^、。「」（）]{0,40}?|(?<=、)[^、。「」（）はがをに]{4,20}(?<!として|から|まで|など)、[^、。「」（）はがをに]{2,16}?|[^、。「」（）]{4,40}?)(?:について|につきまして|に関する|に関して|でございます|であります|です。)");

    /** A name in brackets right before a place. */
    private static final Pattern BRACKETED = Pattern.compile("[「『][^「」『』、。]{1,20}[」』]$");

    /** What a sentence is about, at its beginning. */
    private static final Pattern BEGINS = Pattern.compile("((?:(?:この|その)ような)?[^、。はがを]{4,30}?)(?:につきましては|については|は)、");

    private static final Pattern TOPIC = Pattern.compile("について|につきまして");

    private static final Pattern LEADS_THROUGH = Pattern.compile("御覧|ページ|項目|資料|御質問|お尋ね|点目");

    private SaidNames() {}

    /** What stands before 「について」 with a keyword, in the passage; nothing that begins another matter than that of the answer that is shown. */
    static @Nullable String in(Match match) {
        int start = match.passage().start();
        ShownReading shown = ShownReading.of(match);
        MatterSentences sentences = MatterSentences.of(match);
        int answer = shown == null ? -1 : sentences.at(shown.reading().phraseStart());
        Holds named =
                (from, to) -> match.terms().stream().anyMatch(h -> h.start() >= start + from && h.end() <= start + to);
        String text = match.passage().text();
        String own = answer < 0 ? null : topic(match, sentences, answer, named);
        return own != null && !HeadNouns.isBare(own, match)
                ? own
                : in(
                        match,
                        text,
                        (from, to) -> (answer < 0 || sentences.isOneMatter(sentences.at(start + from), answer))
                                && named.keyword(from, to));
    }

    /** 「このような投資型の返礼品は、」 at the beginning of the answer that is shown, with a keyword; null where it begins otherwise. */
    static @Nullable String topicOf(Match match) {
        ShownReading shown = ShownReading.of(match);
        if (shown == null) {
            return null;
        }
        MatterSentences sentences = MatterSentences.of(match);
        Matcher topic = BEGINS.matcher(
                sentences.text(sentences.at(shown.reading().phraseStart())).strip());
        String said = topic.lookingAt() ? TitleEdges.clean(topic.group(1)) : null;
        return said != null
                        && !HeadNouns.isBare(said, match)
                        && match.terms().stream().anyMatch(h -> said.contains(h.text()))
                ? said
                : null;
    }

    /** What the sentence of the answer that is shown says first that it is about: 「寄附金の拡充につきましては、…」. */
    private static @Nullable String topic(Match match, MatterSentences sentences, int answer, Holds named) {
        String text = match.passage().text();
        int start = match.passage().start();
        Matcher topic = TOPIC.matcher(text);
        while (topic.find()) {
            if (sentences.at(start + topic.start()) == answer) {
                return saidAt(match, text, topic.start(), named);
            }
        }
        return null;
    }

    /** What an announcement is about: 「備蓄品の確保についてお答えします」; null where that is no name. */
    static @Nullable String in(String announcement) {
        Matcher about = ABOUT.matcher(announcement);
        if (!about.find()) {
            return null;
        }
        String whole = TitleEdges.clean(about.group(1));
        String said = GOING_ON.matcher(whole).find()
                ? TitleEdges.clean(RELATIVE.matcher(whole).replaceFirst(""))
                : whole;
        boolean names = said.length() >= SHORTEST_MATTER
                && said.length() <= LONGEST_ANNOUNCED
                && !CLAUSE.matcher(said).matches()
                && !LEADS_THROUGH.matcher(said).find()
                && !HeadNouns.saysNothing(said);
        return names ? said : null;
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
    interface Holds {
        boolean keyword(int from, int to);
    }

    /** Whether no name goes over a sign; a dot between two signs of names joins them: 企業誘致・留置. */
    private static boolean isBreak(String text, int at) {
        return BREAKS.indexOf(text.charAt(at)) >= 0 && !NameSigns.joins(text, at);
    }

    /** What stands before the first 「について」 that names something with a keyword; null where none does. */
    static @Nullable String in(Match match, String text, Holds holds) {
        for (int at = text.indexOf("について"); at >= 0; at = text.indexOf("について", at + 1)) {
            String said = saidAt(match, text, at, holds);
            if (said != null) {
                return said;
            }
        }
        return null;
    }

    /** What stands before a place up to which a name may reach. */
    private static @Nullable String saidAt(Match match, String text, int at, Holds holds) {
        int start = at;
        while (start > 0 && !isBreak(text, start - 1) && at - start < LONGEST + 1) {
            start--;
        }
        Matcher bracketed = BRACKETED.matcher(text).region(0, start);
        if (start < at && text.charAt(start) == 'の' && bracketed.find()) {
            start = bracketed.start();
        }
        String said = text.substring(start, at);
        boolean names = holds.keyword(start, at);
        String cleaned = TitleEdges.clean(said);
        names &= match.terms().stream().anyMatch(h -> cleaned.contains(h.text()));
        if (names && said.length() <= LONGEST && !CLAUSE.matcher(cleaned).matches()) {
            String short1 = withoutClause(cleaned, match);
            if (!SPOKEN.matcher(short1).find()) {
                return short1;
            }
        }
        return null;
    }
}
