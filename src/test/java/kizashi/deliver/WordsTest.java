package kizashi.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.Denial;
import kizashi.crawl.client.Trouble;
import kizashi.deliver.export.CsvColumn;
import kizashi.deliver.export.CsvProfile;
import kizashi.match.Feedback;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.promise.Promise;
import kizashi.model.Commitment;
import kizashi.model.DocumentKind;
import kizashi.model.Side;
import kizashi.model.Stage;
import kizashi.pipeline.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things with the same values. */
class WordsTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern PLACE = Pattern.compile("\\{([0-9])");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}\\p{IsHan}]");

    private static Properties bundle(String folder, String language) throws IOException {
        Properties words = new Properties();
        Path file = RESOURCES.resolve(folder).resolve("words_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            words.load(in);
        }
        return words;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** English words of values that have their Japanese one themselves. */
    private static Set<String> labels() {
        return Stream.<Enum<?>[]>of(
                        Commitment.values(),
                        Stage.values(),
                        DocumentKind.values(),
                        Side.values(),
                        OpportunityFilter.Status.values(),
                        Feedback.Verdict.values(),
                        Feedback.Reason.values(),
                        Promise.Status.values(),
                        RunReport.Status.values(),
                        CsvColumn.values(),
                        Denial.values(),
                        Trouble.values(),
                        Progress.Step.values())
                .flatMap(Arrays::stream)
                .map(Words::key)
                .collect(Collectors.toSet());
    }

    /** English words of the parts of a score, whose Japanese reasons the matcher says. */
    private static Set<String> parts() throws IOException {
        try (Stream<String> lines = Files.lines(RESOURCES.resolve("kizashi/match/weights.tsv"))) {
            return Stream.concat(
                            Stream.of("feedback", "exit", "over"),
                            lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                                    .map(l -> l.split("\t")[0]))
                    .map(name -> "part." + name)
                    .collect(Collectors.toSet());
        }
    }

    @Test
    void everyPartOfAScoreHasAnEnglishWord() throws IOException {
        assertThat(bundle("kizashi/deliver", "en").stringPropertyNames()).containsAll(parts());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kizashi/deliver", "kizashi/web", "kizashi/cli", "kizashi/pipeline"})
    void bothLanguagesHaveTheSameKeysAndPlaces(String folder) throws IOException {
        Properties japanese = bundle(folder, "ja");
        Properties english = bundle(folder, "en");
        Set<String> said = new TreeSet<>(english.stringPropertyNames());
        said.removeAll(labels());
        said.removeAll(parts());
        assertThat(said).isEqualTo(new TreeSet<>(japanese.stringPropertyNames()));
        for (String key : said) {
            assertThat(places(english.getProperty(key))).as(key).isEqualTo(places(japanese.getProperty(key)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kizashi/deliver", "kizashi/web", "kizashi/cli", "kizashi/pipeline"})
    void everyTextCanBeFilledIn(String folder) throws IOException {
        for (String language : new String[] {"ja", "en"}) {
            Properties words = bundle(folder, language);
            for (String key : words.stringPropertyNames()) {
                String text = words.getProperty(key);
                if (places(text).isEmpty()) {
                    // Taken as it is, not as a message: an apostrophe is written once.
                    assertThat(text).as(key).doesNotContain("''");
                } else {
                    assertThat(text.replace("''", "")).as(key).doesNotContain("'");
                    Object[] values = {1, 2, 3, 4, 5, 6};
                    assertThat(new MessageFormat(text, Locale.ROOT).format(values))
                            .as(key)
                            .doesNotContain("{");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kizashi/deliver", "kizashi/web", "kizashi/cli", "kizashi/pipeline"})
    void englishIsEnglish(String folder) throws IOException {
        Properties english = bundle(folder, "en");
        assertThat(english.stringPropertyNames().stream()
                        // What is looked for in Japanese text, typed into a search, or the way to the Japanese pages.
                        .filter(k -> !k.startsWith("japanese.") && !k.startsWith("example.") && !k.equals("switch"))
                        .map(english::getProperty)
                        .filter(t -> JAPANESE.matcher(t).find()))
                .isEmpty();
    }

    @Test
    void everyLabelHasAnEnglishWord() {
        Words words = new Words(Language.EN, "kizashi.pipeline");
        Stream.of(
                        Arrays.stream(RunReport.Status.values()).map(v -> words.label(v, v.label())),
                        Arrays.stream(Denial.values()).map(v -> words.label(v, v.label())),
                        Arrays.stream(Trouble.values()).map(v -> words.label(v, v.label())),
                        Arrays.stream(Progress.Step.values()).map(v -> words.label(v, v.label())),
                        Arrays.stream(Commitment.values()).map(words::commitment),
                        Arrays.stream(Stage.values()).map(words::stage),
                        Arrays.stream(DocumentKind.values()).map(words::kind),
                        Arrays.stream(Side.values()).map(words::side),
                        Arrays.stream(OpportunityFilter.Status.values()).map(words::status),
                        Arrays.stream(Feedback.Verdict.values()).map(words::verdict),
                        Arrays.stream(Feedback.Reason.values()).map(words::reason),
                        Arrays.stream(Promise.Status.values()).map(words::promise))
                .flatMap(s -> s)
                .forEach(word -> assertThat(word).isNotBlank().doesNotContainPattern(JAPANESE));
    }

    @Test
    void columnsForPeopleAreInTheirLanguageThoseForProgramsStay() {
        Words english = new Words(Language.EN);
        Words japanese = new Words(Language.JA);
        assertThat(CsvColumn.values())
                .allMatch(c ->
                        !JAPANESE.matcher(c.header(CsvProfile.EXCEL, english)).find());
        assertThat(CsvColumn.SECTION.header(CsvProfile.EXCEL, japanese)).isEqualTo("所管課");
        assertThat(CsvColumn.SECTION.header(CsvProfile.KINTONE, english)).isEqualTo("所管課");
        assertThat(CsvColumn.SECTION.header(CsvProfile.SALESFORCE, english)).isEqualTo("Kizashi_Section__c");
    }

    @Test
    void numbersAreGroupedForPeopleAndPlainForPrograms() {
        Words words = new Words(Language.JA, "kizashi.cli");
        assertThat(words.plain("cases", 12_345)).isEqualTo("案件 12345 件");
        assertThat(words.get("cases", 12_345)).isEqualTo("案件 12,345 件");
    }
}
