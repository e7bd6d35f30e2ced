package kizashi.match.promise;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.FoldedTerm;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;

/**
 * What a promise is about, where it names one thing: 「見守りセンサーの導入」「スポットワークにつきましては」. An answer that goes on with it
 * later speaks of the same thing in other words (実証実験を開始, 事業者を公募), so that few words but the name are shared.
 */
final class NamedThings {
    /** Shorter ones are common words. */
    private static final int SHORTEST = 5;

    /** A name of many figures of speech: all of them may be common words. */
    private static final int LONG = 8;

    /** In a small collection a thing that is spoken of at all is in this many passages. */
    private static final long FEW = 20;

    private static final int ONE_IN = 250;

    private static final String RUN = "[\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]";

    /** A noun without a gap, with 見守り before what it is the first part of, and then what is done with it. */
    private static final Pattern NAMED = Pattern.compile("(" + RUN + "{1,20}(?:[りきいえけしみ][ァ-ヺー]" + RUN + "{0,20})?)"
            + "(?=(?:等|など)?(?:の|を)?(?:試験|試行|本格|早期|一部|段階)?(?:的な|的に)?"
            + "(?:導入|開設|設置|貸与|配備|配置|整備|活用|利用|実施|試行|創設|運用|構築)|につきまして|について|に関し)");

    /** Work that every office does, and buildings of which there are many, are no thing by which one matter is known. */
    private static final Pattern IN_GENERAL = Pattern.compile(
            "(?:調査|計画|対策|支援|体制|研修|推進|施設|事業者|環境|取組|活動|政策|施策|方針|制度|条例|会議|協議会|委員会|団体|補助金|助成金|交付金|整備|センター|サービス|エリア|職員|人材)$");

    /** Words that go on: at least one must stand where a name is met again. */
    private static final Pattern GOES_ON =
            Pattern.compile("導入|開設|開始|始め|運用|実証|試行|サウンディング|公募|プロポーザル|入札|委託|予算|経費|事業費|貸与|配備|配置|整備|構築|実施|契約|着手|供用|スタート");

    private static final Pattern SCRIPT = Pattern.compile("[ァ-ヺー]{4}|[Ａ-Ｚａ-ｚA-Za-z]{2}");

    private NamedThings() {}

    /**
     * The names in a sentence.
     *
     * @param sentence that promises
     * @param words of the passage in which it stands
     * @param statistics how common words are; what is spoken of everywhere is no name
     */
    static List<String> in(String sentence, Tokens words, TermStatistics statistics) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = NAMED.matcher(sentence);
        while (matcher.find()) {
            String name = matcher.group(1);
            if (name.length() >= SHORTEST
                    && (name.length() >= LONG || SCRIPT.matcher(name).find())
                    && !IN_GENERAL.matcher(name).find()
                    && rare(name, words, statistics)) {
                names.add(name);
            }
        }
        return List.copyOf(names);
    }

    /** Where the name itself is not counted, its rarest word tells. */
    private static boolean rare(String name, Tokens words, TermStatistics statistics) {
        long most = Math.max(FEW, statistics.passages() / ONE_IN);
        long whole = statistics.passagesWith(name);
        if (whole > 0) {
            return whole <= most;
        }
        String folded = FoldedTerm.of(name);
        for (int i = 0; i < words.size(); i++) {
            String word = words.term(i);
            if (Topic.telling(word) && folded.contains(word) && statistics.passagesWith(word) <= most) {
                return true;
            }
        }
        return false;
    }

    /** The first of some names that a text goes on with; empty where it has none. */
    static String met(List<String> names, String text) {
        for (String name : names) {
            if (text.contains(name) && GOES_ON.matcher(text).find()) {
                return name;
            }
        }
        return "";
    }
}
