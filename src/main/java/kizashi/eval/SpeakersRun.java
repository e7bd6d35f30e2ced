package kizashi.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kizashi.eval.SpeakerScore.Attribute;
import kizashi.japanese.Letters;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Json;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Parses labelled sittings and compares. The folder holds {@code <municipality>/<doc>.txt} and {@code <doc>.gold.jsonl}, one
 * block a line; {@code start} counts code points; a {@code full_name} in it is compared with the name that a roster gave. A read speech is a labelled one when it begins at the same place.
 */
public final class SpeakersRun {
    private final Map<String, SpeakerScore> scores = new TreeMap<>();
    private final List<Wrong> wrong = new ArrayList<>();
    private final MinutesParser parser = new MinutesParser();

    private SpeakersRun() {}

    /**
     * A speech that was read wrongly.
     *
     * @param document which sitting
     * @param start code points from its beginning
     * @param title the official label of the speaker
     * @param differences attribute → wanted and read
     */
    public record Wrong(String document, int start, String title, Map<Attribute, String> differences) {}

    /**
     * Measures all sittings of a folder.
     *
     * @throws IOException when it cannot be read
     */
    public static SpeakersRun run(Path folder) throws IOException {
        SpeakersRun run = new SpeakersRun();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder, 2)) {
            files = walk.filter(f -> f.toString().endsWith(".gold.jsonl"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            run.add(file);
        }
        return run;
    }

    /** Scores by municipality. */
    public Map<String, SpeakerScore> scores() {
        return scores;
    }

    /** What was read wrongly, in order. */
    public List<Wrong> wrong() {
        return wrong;
    }

    /** The mean of a figure over municipalities, so that a large one cannot hide a small one. */
    public double macro(java.util.function.ToDoubleFunction<SpeakerScore> figure) {
        return scores.values().stream().mapToDouble(figure).average().orElse(0);
    }

    /** The municipality of the lowest figure. */
    public double worst(java.util.function.ToDoubleFunction<SpeakerScore> figure) {
        return scores.values().stream().mapToDouble(figure).min().orElse(0);
    }

    private void add(Path goldFile) throws IOException {
        String name = String.valueOf(goldFile.getFileName());
        String document = name.substring(0, name.length() - ".gold.jsonl".length());
        String text = Files.readString(goldFile.resolveSibling(document + ".txt"));
        List<Speech> speeches = parser.sittings(ExtractedText.plain(text), MeetingLabel.NONE).stream()
                .flatMap(sitting -> sitting.speeches().stream())
                .toList();
        Map<Integer, Speech> byStart = new HashMap<>();
        speeches.forEach(speech -> byStart.put(speech.start(), speech));
        Path folder = goldFile.toAbsolutePath().getParent();
        String municipality = folder == null ? "" : String.valueOf(folder.getFileName());
        SpeakerScore score = scores.computeIfAbsent(municipality, m -> new SpeakerScore());
        score.addPredicted(speeches.size());
        speeches.forEach(speech -> score.add(fullName(speech.speaker())));
        int codePoints = 0;
        int offset = 0;
        for (String line : Files.readAllLines(goldFile)) {
            JsonNode gold = Json.MAPPER.readTree(line);
            if (!gold.path("is_speech").asBoolean()) {
                continue;
            }
            int start = gold.path("start").asInt();
            offset = start >= codePoints
                    ? text.offsetByCodePoints(offset, start - codePoints)
                    : text.offsetByCodePoints(0, start);
            codePoints = start;
            compare(score, document, gold, byStart.get(offset));
        }
    }

    private void compare(SpeakerScore score, String document, JsonNode gold, @Nullable Speech speech) {
        Speaker speaker = speech == null ? null : speech.speaker();
        Map<Attribute, String> differences = new EnumMap<>(Attribute.class);
        check(score, differences, Attribute.NAME, text(gold, "name"), speaker == null ? null : speaker.name(), speech);
        if (text(gold, "role") != null) {
            check(
                    score,
                    differences,
                    Attribute.ROLE,
                    text(gold, "role"),
                    speaker == null ? null : speaker.role(),
                    speech);
        }
        if (text(gold, "dept") != null) {
            String department = speaker == null ? null : speaker.department();
            check(score, differences, Attribute.DEPARTMENT, text(gold, "dept"), department, speech);
        }
        String side = speaker == null ? null : speaker.side().json();
        check(score, differences, Attribute.SIDE, text(gold, "kind"), side, speech);
        String fullName = text(gold, "full_name");
        if (fullName != null) {
            String got = speaker == null ? null : speaker.fullName();
            score.addFullName(Objects.equals(fold(fullName), fold(got)));
            if (got != null && !Objects.equals(fold(fullName), fold(got))) {
                score.addWrongPerson();
            }
        }
        score.addGold(speech != null, differences.isEmpty());
        if (!differences.isEmpty()) {
            wrong.add(new Wrong(
                    document,
                    gold.path("start").asInt(),
                    gold.path("official_title").asText(),
                    differences));
        }
    }

    private static SpeakerScore.FullName fullName(Speaker speaker) {
        if (speaker.resolution() != null && !speaker.resolution().candidates().isEmpty()) {
            return SpeakerScore.FullName.CANDIDATES;
        }
        boolean inHeader = speaker.name() != null && speaker.name().length() > 3;
        return speaker.fullName() != null || inHeader ? SpeakerScore.FullName.FOUND : SpeakerScore.FullName.NONE;
    }

    private static void check(
            SpeakerScore score,
            Map<Attribute, String> differences,
            Attribute attribute,
            @Nullable String want,
            @Nullable String got,
            @Nullable Speech speech) {
        boolean right = speech != null && Objects.equals(fold(want), fold(got));
        score.add(attribute, right);
        if (!right) {
            differences.put(attribute, want + " → " + got);
        }
    }

    private static @Nullable String text(JsonNode node, String key) {
        JsonNode value = node.path(key);
        return value.isTextual() ? value.asText() : null;
    }

    private static @Nullable String fold(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : Letters.withoutSpaces(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }
}
