package kizashi.deliver;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kizashi.match.Feedback;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.promise.Promise;
import kizashi.model.Commitment;
import kizashi.model.DocumentKind;
import kizashi.model.Side;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The words around the evidence in one language, from {@code kizashi/deliver/words_*.properties}; pages and commands have
 * bundles of their own, beside which these are at hand.
 */
public final class Words {
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private final Language language;
    private final List<ResourceBundle> bundles;

    /**
     * The words of a place; where it has none, those of the next one, and at last those that all share.
     *
     * @param places packages with a bundle {@code words} of their own, such as {@code kizashi.web}
     */
    public Words(Language language, String... places) {
        this.language = language;
        this.bundles = Stream.concat(Arrays.stream(places), Stream.of("kizashi.deliver"))
                .map(place -> bundle(place + ".words", language))
                .toList();
    }

    private static ResourceBundle bundle(String name, Language language) {
        return ResourceBundle.getBundle(
                name,
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** Which language. */
    public Language language() {
        return language;
    }

    /**
     * A text with its values filled in.
     *
     * @param key of the properties file
     * @param values for {0}, {1} …; numbers are grouped (12,345)
     */
    public String get(String key, Object... values) {
        String text = text(key);
        return values.length == 0 ? text : new MessageFormat(text, language.locale()).format(values);
    }

    /**
     * The same with numbers as they are (12345), for lines that programs may read.
     *
     * @param key of the properties file
     * @param values for {0}, {1} …
     */
    public String plain(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i].toString();
        }
        return get(key, texts);
    }

    /** Whether there is a text of this key. */
    boolean has(String key) {
        return bundles.stream().anyMatch(b -> b.containsKey(key));
    }

    private String text(String key) {
        return bundles.stream()
                .filter(b -> b.containsKey(key))
                .findFirst()
                .orElse(bundles.get(0))
                .getString(key);
    }

    /**
     * A sentence that Kizashi says of a case: why a section is named, what is new, what comes next, what would change it. It is stored in
     * Japanese; words of the minutes in it stay so.
     */
    public String said(String japanese) {
        return language == Language.JA ? japanese : SaidInEnglish.of(japanese);
    }

    /** The language that such a sentence is in, for {@code lang}: names of the minutes in it make it Japanese. */
    public String saidIn(String japanese) {
        return JAPANESE.matcher(said(japanese)).find() ? Language.JA.code() : language.code();
    }

    /** 実施, or "will do". */
    public String commitment(Commitment level) {
        return label(level, level.label());
    }

    /** 予算, or "budget". */
    public String stage(Stage stage) {
        return label(stage, stage.label());
    }

    /**
     * 予算, or where the year of a budget is over 2025年度予算（年度は終わった）.
     *
     * @param yearOver the fiscal year; null where it is not over
     */
    public String stage(Stage stage, @Nullable Integer yearOver) {
        return yearOver == null ? stage(stage) : get("stage.over", String.valueOf(yearOver)); // 2025, and not 2,025
    }

    /** 会議録, or "minutes". */
    public String kind(DocumentKind kind) {
        return label(kind, kind.label());
    }

    /** 執行部, or "executive". */
    public String side(Side side) {
        return label(side, side.label());
    }

    /** 追跡中, or "followed". */
    public String status(OpportunityFilter.Status status) {
        return label(status, status.label());
    }

    /** 追う, or "follow". */
    public String verdict(Feedback.Verdict verdict) {
        return label(verdict, verdict.label());
    }

    /** 既知・他社決定済, or "known, or already decided". */
    public String reason(Feedback.Reason reason) {
        return label(reason, reason.label());
    }

    /** 検討中, or "under study". */
    public String promise(Promise.Status status) {
        return label(status, status.label());
    }

    /**
     * The word for one of a fixed set of values.
     *
     * @param value whose English stands in the bundle as {@code type.NAME}: {@code stage.BUDGET}, and
     *     {@code promise.status.OPEN} for a type within a type
     * @param japanese the word that it has of itself
     */
    public String label(Enum<?> value, String japanese) {
        return language == Language.JA ? japanese : text(key(value));
    }

    /** The key of a value's English word. */
    static String key(Enum<?> value) {
        Class<?> type = value.getDeclaringClass();
        Class<?> within = type.getDeclaringClass();
        String name = (within == null ? "" : within.getSimpleName() + ".") + type.getSimpleName();
        return name.toLowerCase(Locale.ROOT) + "." + value.name();
    }
}
