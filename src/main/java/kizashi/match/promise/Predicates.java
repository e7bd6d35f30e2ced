package kizashi.match.promise;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;

/**
 * What a sentence does in the end: an answer may name a study and yet promise none (「検討する必要があります」「動向を注視し、対応してまいります」), and
 * may tell that something was done. The words are in {@code predicates.tsv}.
 */
final class Predicates {
    private static final Map<String, List<String>> WORDS = read();

    /** A bare 調査 or 検討会 names nothing. */
    private static final int SHORTEST = 3;

    /** Words of a study: an answer that only says how it will act (「必要に応じて派遣いたします」) leaves nothing to be found out. */
    private static final Pattern STUDY =
            Pattern.compile("検討|研究|調査|協議|審議|議論|検証|精査|見極め|模索|判断|相談|話合い|話し合い|意見交換|意見を|見直|考えてまい|考えていき|視野|可能性|在り方|あり方");

    private static final String OWN = any("OWN");
    private static final String ACT = any("ACT");
    private static final Pattern NEED = Pattern.compile(any("NEED"));
    private static final Pattern RESPONDS = Pattern.compile(any("RESPONDS"));

    /** 「協議を行い、」「検討し、」「検討した上で」: one's own study before what is done then. */
    private static final Pattern OWN_STUDY = Pattern.compile("(?:" + OWN + ")(?:を?(?:し|行い|行う|進め|重ね|した|加え)|の上)");

    /** 「過大な規模とならないよう検討している」: how something is done, and not what is studied. */
    private static final Pattern AVOIDS = Pattern.compile("ない(?:よう|ように)[^、。]{0,6}(?:" + OWN + ")");

    private static final String PAST = "(?:まし)?た(?:ところ|もの)?(?:です|で(?:ござい|あり)ます)?";
    private static final Pattern BEGUN = Pattern.compile("(?:開始(?:いた)?し|着手(?:いた)?し|始め)" + PAST + "$");

    private static final Pattern FINISHED = Pattern.compile("(?:(?:" + ACT
            + ")(?:を|の)?(?:開始|実施)?を?(?:いたし|致し|させていただき|し|行い|行っ|終え)|(?:始め|立ち上げ|運びとなり|運びとなっ))" + PAST + "$");

    private static final Pattern STEP =
            Pattern.compile("(?:" + any("STEP") + ")[^、。]{0,3}(?:を|の|が|も)[^、。]{0,8}(?:" + ACT + "|始め|立ち上げ|設置)[^、。]*$");

    /** What is begun or set up, with the whole name that it has: サウンディング型市場調査, 庁内検討会. */
    private static final Pattern STEP_NAME = Pattern.compile("[\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]*(?:" + any("STEP") + ")");

    /** Talks with suppliers before anything is called for, where the sentence says no more. */
    private static final Pattern SOUNDS = Pattern.compile(any("SOUNDING"));

    private static final Pattern CALLS = Pattern.compile(any("CALL"));

    private static final Set<String> GENERAL = Set.copyOf(WORDS.getOrDefault("GENERAL", List.of()));

    private static final Pattern PREPARES = Pattern.compile("(?:" + ACT + ")[^、。]{0,10}準備を(?:進めて|行って|しており)[^、。]*$");

    private static final Pattern MAKES_A_PAPER =
            Pattern.compile("(?:" + any("PAPER") + ")(?:し|する|を行|を進め|して|る|ていく|てい|て)?[^、。]*$");

    /** 「プランを策定し、部局横断的な取組を進めてまいります」 does no more than the paper. */
    private static final Pattern AND_GOES_ON = Pattern.compile(
            "(?:" + any("PAPER") + ")(?:し|を行い)、(?:(?!" + ACT + ")[^。])*(?:取組|取り組|推進)(?:(?!" + ACT + ")[^。])*$");

    private static final Pattern END = Pattern.compile("[。」）)\\s]+$");

    private Predicates() {}

    /** Whether the answer itself goes to study something, and does not only name a study. */
    static boolean studies(String sentence) {
        String text = END.matcher(sentence).replaceFirst("");
        int last = -1;
        Matcher study = STUDY.matcher(text);
        while (study.find()) {
            last = study.end();
        }
        if (last < 0 || BEGUN.matcher(text).find() || AVOIDS.matcher(text).find()) {
            return false;
        }
        String after = text.substring(last);
        if (NEED.matcher(after).find()) {
            return false;
        }
        return !RESPONDS.matcher(after).find()
                || OWN_STUDY.matcher(text.substring(Math.max(0, last - 2))).lookingAt();
    }

    /** Whether a sentence tells that something was brought in, begun or set up: 「配信を開始いたしました」. */
    static boolean finishes(String sentence) {
        return FINISHED.matcher(END.matcher(sentence).replaceFirst("")).find();
    }

    /**
     * Whether what a sentence does or will do is a step of a study of something else.
     *
     * @param promise what was to be studied; who was to study a committee (「地域協議会の設置」) is through when it is set up
     * @param sentence that decides
     */
    static boolean isStepOf(String promise, String sentence) {
        if (SOUNDS.matcher(sentence).find()) {
            return !CALLS.matcher(sentence).find();
        }
        Matcher step = STEP.matcher(END.matcher(sentence).replaceFirst(""));
        if (!step.find()) {
            return false;
        }
        Matcher name = STEP_NAME.matcher(sentence);
        while (name.find()) {
            if (name.end() > step.start() && name.group().length() > SHORTEST && promise.contains(name.group())) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word is what any office does or says (実施, 検討, 課題), and names no matter. */
    static boolean isGeneral(String word) {
        return GENERAL.contains(word);
    }

    /** Whether a sentence tells that something is being prepared: 「設置の準備を進めているところです」. */
    static boolean prepares(String sentence) {
        return PREPARES.matcher(END.matcher(sentence).replaceFirst("")).find();
    }

    /** Whether what a sentence will do is a paper: a plan to be written down is no act yet. */
    static boolean makesAPaper(String sentence) {
        String text = END.matcher(sentence).replaceFirst("");
        return MAKES_A_PAPER.matcher(text).find() || AND_GOES_ON.matcher(text).find();
    }

    private static String any(String list) {
        return WORDS.getOrDefault(list, List.of()).stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static Map<String, List<String>> read() {
        return TsvTable.rows(Predicates.class, "predicates.tsv", 3).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(row -> row.get(1), Collectors.toUnmodifiableList())));
    }
}
