package kizashi.match.cases;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;
import kizashi.match.Anew;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** What would change a case: the condition that its answer states, else what one waits for at its stage. */
public final class TurningPoints {
    /** What is still to come, or may change: 「国の動向」「検証の結果」「利用状況」. What there is already (今回の事案, 御指摘, 高まっている状況) is a reason, and no condition. */
    private static final String OPEN =
            "(?<=動向|推移|行方|結果|効果|検証|検討|議論|協議|審議|答申|調査|進捗|見直し|改正|方針|評価|事例|取組|財政状況|利用状況|進捗状況|社会情勢|の状況|の意見)";

    /** 「国の動向を注視しながら」「実証の結果を踏まえ」: what an official waits for stands in a clause of its own. */
    private static final Pattern CONDITION = Pattern.compile(
            "[^、。「」（）\\s]{2,60}(?:を注視|を見極め|(?<=動向|状況|推移|行方|議論|検討|結果|進捗|効果|審議|改正|事例|取組|方針)を見守[りっ]|" + OPEN
                    + "(?:を踏まえ|を勘案)|の動向を見|を見ながら|を検証(?:し|の)|した上で|(?<=検討|協議|確認|調整|精査|検証|整理|同意|承認|合意|理解|議論|審議|相談|了解|議決|分析|調査|把握)の上で|次第|が整い|が得られ)(?:しながら|しつつ|しまして|して|ながら|つつ|まして|ながらも|て)?(?![るっりぎく])");

    /** What is always taken into account is no condition. */
    private static final Pattern ALWAYS =
            Pattern.compile("(?:これら|こうした|このような|以上の|それら|趣旨|御意見|ご意見|御提案|議員|必要性|重要性).{0,12}(?:を踏まえ|を勘案)");

    /** How something is done that is settled: 「不具合の状況を勘案しながら整備を完了し」. */
    private static final Pattern MANNER = Pattern.compile("を勘案し(?:ながら|つつ)(?:も)?$");

    /** The row for answers that only strive: there is will, and no step yet. */
    private static final String WILL = "will";

    /** The row for a budget whose year is over. */
    private static final String OVER = "over";

    /** The row for what is to be chosen anew, where the call is not out yet. */
    private static final String ANEW = "anew";

    private static final String STRIVES;
    private static final String CALLED;
    private static final String SPENT;

    private static final Map<Stage, String> BY_STAGE = new EnumMap<>(Stage.class);

    static {
        String strives = "";
        String called = "";
        String spent = "";
        for (TsvTable.Row row :
                TsvTable.load(TurningPoints.class, "turning-points.tsv", null).rows()) {
            strives = WILL.equals(row.get("stage")) ? row.get("what") : strives;
            spent = OVER.equals(row.get("stage")) ? row.get("what") : spent;
            called = ANEW.equals(row.get("stage")) ? row.get("what") : called;
            for (Stage stage : Stage.values()) {
                if (stage.json().equals(row.get("stage"))) {
                    BY_STAGE.put(stage, row.get("what"));
                }
            }
        }
        STRIVES = strives;
        CALLED = called;
        SPENT = spent;
    }

    private TurningPoints() {}

    /**
     * In one sentence of Japanese.
     *
     * @param opportunity the case
     * @param shown the match that is shown of it
     * @param today in Japan
     */
    public static String of(Opportunity opportunity, Match shown, LocalDate today) {
        return BudgetYear.over(opportunity, today) == null ? of(opportunity, shown) : SPENT;
    }

    /** The same as if every year that it speaks of were still to come, or ran. */
    public static String of(Opportunity opportunity, Match shown) {
        ShownReading said = opportunity.stage() == Stage.SIGN ? ShownReading.of(shown) : null;
        boolean strives =
                said != null && said.counts() && said.reading().level().compareTo(Commitment.LEANING) >= 0;
        boolean called = opportunity.stage() == Stage.TENDER && Anew.of(shown) != null;
        String usual =
                strives ? STRIVES : called ? CALLED : Objects.requireNonNullElse(BY_STAGE.get(opportunity.stage()), "");
        String condition =
                opportunity.stage() == Stage.TAKEN || opportunity.stage() == Stage.TENDER ? null : condition(shown);
        return condition == null ? usual : "答弁の条件「" + condition + "」に動きがあったとき。または" + usual;
    }

    /** The condition in the sentence that commits. */
    private static @Nullable String condition(Match match) {
        ShownReading reading = ShownReading.of(match);
        if (reading == null || !reading.counts()) {
            return null;
        }
        Passage passage = match.passage();
        String text = passage.text();
        int from = Math.clamp((long) reading.reading().start() - passage.start(), 0, text.length());
        int to = Math.clamp((long) reading.reading().end() - passage.start(), from, text.length());
        Matcher matcher = CONDITION.matcher(text.substring(from, to));
        String last = null;
        while (matcher.find()) {
            boolean torn = matcher.start() > 0 && !isEdge(text.charAt(from + matcher.start() - 1));
            if (!torn
                    && !ALWAYS.matcher(matcher.group()).find()
                    && !MANNER.matcher(matcher.group()).find()) {
                last = matcher.group().strip();
            }
        }
        return last;
    }

    /** What a clause begins behind; where another sign stands there, its beginning was cut off. */
    private static boolean isEdge(char c) {
        return "、。「」（）".indexOf(c) >= 0 || Character.isWhitespace(c);
    }

    /** Whether the table says something for every stage. */
    public static List<Stage> missing() {
        return List.of(Stage.values()).stream()
                .filter(s -> !BY_STAGE.containsKey(s))
                .toList();
    }
}
