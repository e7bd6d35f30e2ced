package kizashi.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Match;
import kizashi.model.Signal.StageReading;

/**
 * Which wordings of a passage are said of the matter of a match: in the sentence of a keyword or one that goes on about it, and of nothing else
 * there.
 */
final class WordingsOnMatter {
    /** Behind such a sentence everything is on its matter, until another one is opened. */
    private static final Pattern HEADING =
            Pattern.compile("(?:について|につきまして|に関して|に関する|の件)[^。、]{0,16}(?:です|ござい|であり|お答え|答弁|申し上げ|説明|報告)");

    /** What a sentence says something of: 「水道料金につきましては、」. */
    private static final Pattern TOPIC = Pattern.compile("([^、。「」（）\\s]{2,30}?)(?:につきまして|について|に関しまして|に関して)(?:は|も|、)");

    /** Whose trial, whose budget: the noun that the wording completes, with the year between. */
    private static final Pattern WHOSE = Pattern.compile(
            "([一-鿿ァ-ヺーＡ-Ｚａ-ｚA-Za-z々ヶ]{2,40})(?:の|に係る|に関する|に要する|に対する|に向けた|のための|などの?|等の?|を|につきまして)(?:(?:令和|平成)?[0-9０-９元]{0,2}(?:今|来|本|昨|新|翌)?年度|当初|補正|費用|経費|事業費|予算案?|[0-9０-９]{1,2}月){0,4}$");

    /** 「学校教育情報化推進|計画の策定」: the wording is the end of a name. */
    private static final Pattern NAME = Pattern.compile("[一-鿿ァ-ヺー々ヶ]{4,30}$");

    /** Nouns that say nothing of whose it is. */
    private static final Pattern ANY = Pattern.compile(
            "(?:(?:当初|補正|関連|関係|必要|所要|新規|本|当|同|今|来|昨|令和|新|年度|年|月|[0-9０-９]|事業|取組|予算案?|経費|費用|導入|実施|実証|運用|設置|整備|活用|開始|利用|ページ|指定管理者|事業者|受託者|委託先|業者|運営者|本市|本町|本区|本村|本県|市|町|村|区|県|一部|市内|町内|区内|全域|地域|地区|効果|検証|試行|本格|委託|債務負担行為|議案|案)+)");

    /** 「担い手不足の解消につながる自動運転バスの実証実験」: the trial is of what mends the matter, one of many things that it mends. */
    private static final Pattern MENDED = Pattern.compile("[^、。]{0,4}?の?(?:解消|解決|緩和|軽減|改善)[^。]{0,90}?(?:につなが|に資す|に寄与)");

    /** 「実証実験の結果として…した際には」: what follows the wording is what is done afterwards. */
    private static final Pattern COMES_OF_IT = Pattern.compile("(?:た|る)(?:際|場合|とき|後)に?は、");

    private static final Pattern WITH_WHOM = Pattern.compile("者?(?:等|など)?(?:と|に)(?:も|は)?(?:協議|相談|調整|確認|連携|協力|依頼|お願い)");

    /** A new time begins another item of a list: 「令和５年度には…を開設、令和６年度には、」. */
    private static final Pattern ANOTHER_TIME =
            Pattern.compile("[、。](?:また、?)?(?:(?:令和|平成)[0-9０-９元]{1,2}|[今来昨本翌])年度?(?:度)?(?:に|は|には|からは)、?");

    /** How many sentences before or after the keyword's a wording is still close by. */
    private static final int NEAR = 2;

    /** How much of a name must stand in a sentence that comes before the keyword's. */
    private static final int NAMED = 4;

    private static final int BEFORE = 45;

    private final Match match;
    private final String text;
    private final int start;
    private final MatterSentences all;

    WordingsOnMatter(Match match) {
        this.match = match;
        this.text = match.passage().text();
        this.start = match.passage().start();
        this.all = MatterSentences.of(match);
    }

    /** Whether one is said of the matter. */
    boolean has(StageReading reading) {
        int from = first(reading) - start;
        int to = reading.end() - start;
        if (from < 0 || to > text.length()) {
            return false;
        }
        int at = all.at(from + start);
        if (all.hasKeyword(at)) {
            return match.terms().stream()
                    .anyMatch(h -> all.at(h.start()) == at
                            && !isOffice(h.end() - start)
                            && isOneTopic(h.start() - start, h.end() - start, from, to));
        }
        boolean follows = isUnderHeading(at) || all.goesOn(at) && !addsAnother(at);
        return follows && !hasOtherTopic(at, from) && !isOthers(at, from) || leadsTo(at);
    }

    /** Whether one stands close by under the same announcement, and says of nothing else that it is of that. */
    boolean isNear(StageReading reading) {
        int from = first(reading) - start;
        if (from < 0 || reading.end() - start > text.length()) {
            return false;
        }
        int at = all.at(from + start);
        if (all.hasKeyword(at) || addsAnother(at) || hasOtherTopic(at, from) || isOthers(at, from)) {
            return false;
        }
        for (int s = Math.max(0, at - NEAR); s <= Math.min(all.count() - 1, at + NEAR); s++) {
            if (all.hasKeyword(s) && all.isOneMatter(s, at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a trial is told of only for what was decided after it. */
    boolean isFollowedByItsOutcome(StageReading trial) {
        return TrialOutcome.follows(match, all, trial);
    }

    /** 「跡地の取組を進めてまいります。また、令和7年度予算では、…」: what is added is another thing, unless it names the matter again. */
    private boolean addsAnother(int at) {
        return MatterOpenings.adds(sentence(at)) && !names(sentence(at));
    }

    /** Where the words begin that a wording is the end of: 予算に計上 and 計上して are one. */
    private int first(StageReading reading) {
        int first = reading.start();
        for (StageReading other : match.passage().signal().stages()) {
            if (other.start() < first && other.end() > first) {
                first = other.start();
            }
        }
        return first;
    }

    /** Whether nothing between keyword and wording says that it is about something else from there on. */
    private boolean isOneTopic(int from, int to, int wordingFrom, int wordingTo) {
        boolean before = to <= wordingFrom;
        if (!before && from < wordingTo) {
            return true;
        }
        String between = before ? text.substring(to, wordingFrom) : text.substring(wordingTo, from);
        if (before
                ? MENDED.matcher(between).lookingAt() || between.indexOf('、') >= 0 && isAside(from, to)
                : COMES_OF_IT.matcher(between).find() || isOthers(all.at(wordingFrom + start), wordingFrom)) {
            return false;
        }
        if (before ? between.contains("議案、") : ANOTHER_TIME.matcher(between).find() || between.contains("一方、")) {
            return false; // another bill of a list, another item of one, the other side of a comparison
        }
        Matcher topic = TOPIC.matcher(between);
        boolean may = mayHaveTopic(between, 0, between.length());
        while (may && topic.find()) {
            // 「見守り|につきましては」 is the topic of the keyword itself.
            boolean own = before && between.substring(0, topic.start()).indexOf('、') < 0 && topic.start() == 0;
            if (!own && !names(topic.group(1))) {
                return false;
            }
        }
        return true;
    }

    /** 「学校給食課、栄養士等へのヒアリング」 names an office, not the matter. */
    private boolean isOffice(int end) {
        return end < text.length() && "課係室局".indexOf(text.charAt(end)) >= 0;
    }

    /** 「施設の開放につきましては、指定管理者と協議をし、…」: the keyword is only with whom, the topic was named before. */
    private boolean isAside(int from, int to) {
        int sentence = all.span(all.at(from + start))[0];
        Matcher with = WITH_WHOM.matcher(text).region(to, text.length());
        Matcher topic = TOPIC.matcher(text).region(sentence, from);
        return with.lookingAt() && mayHaveTopic(text, sentence, from) && topic.find() && !names(topic.group(1));
    }

    /** Whether a sentence before it, with nothing opened since, announces the matter with a keyword. */
    private boolean isUnderHeading(int at) {
        for (int i = at; i > 0 && !all.opens(i); i--) {
            if (all.hasKeyword(i - 1)
                    && (all.isHeading(i - 1) || HEADING.matcher(sentence(i - 1)).find())) {
                return true;
            }
            if (hasOtherTopic(i - 1, all.span(i - 1)[1])) {
                return false;
            }
        }
        return false;
    }

    /** Whether a sentence says up to an offset that it is about something else. */
    private boolean hasOtherTopic(int at, int wording) {
        if (!mayHaveTopic(text, all.span(at)[0], wording)) {
            return false;
        }
        Matcher topic = TOPIC.matcher(text).region(all.span(at)[0], wording);
        while (topic.find()) {
            if (!names(topic.group(1))
                    && !ANY.matcher(topic.group(1)).matches()
                    && !AnotherObject.PLACE.matcher(topic.group(1)).find()
                    && !isNamedBefore(topic.group(1), at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@link #TOPIC} can be found at all: it tries thirty letters from each one on, and few sentences have one. */
    private static boolean mayHaveTopic(String text, int from, int to) {
        return text.indexOf("につ", from, to) >= 0 || text.indexOf("に関し", from, to) >= 0;
    }

    /** Whether the wording says of what it is, and that is not the matter: 「道路整備に係る費用を計上」. */
    private boolean isOthers(int at, int wording) {
        int from = Math.max(all.span(at)[0], wording - BEFORE);
        String before = text.substring(from, wording);
        Matcher whose = WHOSE.matcher(before);
        Matcher name = NAME.matcher(before);
        return whose.find() && isAnother(whose.group(1), at) || name.find() && isAnother(name.group(), at);
    }

    private boolean isAnother(String noun, int at) {
        return !names(noun) && !isNamedBefore(noun, at);
    }

    /** Whether what is telling in a noun, if anything is, stands in a sentence before with a keyword. */
    private boolean isNamedBefore(String noun, int at) {
        for (String telling : ANY.split(noun)) {
            boolean named = telling.length() < 2;
            for (int i = 0; i < at && !named; i++) {
                named = all.hasKeyword(i) && sentence(i).contains(telling);
            }
            if (!named) {
                return false;
            }
        }
        return true;
    }

    /** Whether the next sentence has a keyword in a name of which much stands here already. */
    private boolean leadsTo(int at) {
        if (match.link() != null || !all.leadsTo(at)) {
            return false; // nothing leads to a word that two passages only share
        }
        if (sentence(at + 1).strip().startsWith("一方")) {
            return false;
        }
        String here = sentence(at);
        for (Match.TermHit hit : match.terms()) {
            int from = hit.start() - start;
            if (all.at(hit.start()) == at + 1) {
                String name = nameAround(from, hit.end() - start);
                for (int i = 0; i + NAMED <= name.length(); i++) {
                    if (here.contains(name.substring(i, i + NAMED))) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** The clause that a keyword stands in, up to the next comma on either side. */
    private String nameAround(int from, int to) {
        int left = from;
        while (left > 0 && "、。\n".indexOf(text.charAt(left - 1)) < 0) {
            left--;
        }
        int right = to;
        while (right < text.length() && "、。\n".indexOf(text.charAt(right)) < 0) {
            right++;
        }
        return text.substring(left, right);
    }

    /** Whether a noun has a word of the matter in it, or two signs of a keyword. */
    private boolean names(String noun) {
        for (Match.TermHit hit : match.terms()) {
            String word = FoldedTerm.of(hit.term());
            String folded = FoldedTerm.of(noun);
            for (int i = 0; i + 2 <= word.length(); i++) {
                if (folded.contains(word.substring(i, i + 2))) {
                    return true;
                }
            }
        }
        return noun.startsWith("この")
                || noun.startsWith("こう")
                || noun.startsWith("これ")
                || noun.startsWith("本事業")
                || noun.contains("本件");
    }

    private String sentence(int at) {
        return text.substring(all.span(at)[0], all.span(at)[1]);
    }
}
