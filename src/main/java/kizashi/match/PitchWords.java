package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Profile;

/**
 * The words of a profile's name and pitch that say what is offered: all but those that every pitch has. Of a profile without a
 * pitch they are those of its name and its keywords, which are all that is known of its offer.
 */
final class PitchWords {
    private final KizashiAnalyzer analyzer;
    private final Set<String> stop = new HashSet<>();

    PitchWords(KizashiAnalyzer analyzer) {
        this.analyzer = analyzer;
        try (InputStream in = PitchWords.class.getResourceAsStream("pitch-stop.tsv")) {
            if (in == null) {
                throw new IllegalStateException("pitch-stop.tsv is missing beside " + PitchWords.class);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(analyzer.folding()::fold)
                    .forEach(stop::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words as the index knows them, in the order in which they stand. */
    Set<String> of(Profile profile) {
        String pitch = profile.pitch();
        String offer = pitch != null && !pitch.isBlank()
                ? pitch
                : profile.keywords().stream().map(Profile.Keyword::term).collect(Collectors.joining("。"));
        Tokens tokens = analyzer.tokens(profile.name() + "。" + offer);
        Set<String> words = new LinkedHashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.term(i);
            if (word.length() >= 2 && word.chars().anyMatch(PitchWords::bearsMeaning) && !stop.contains(word)) {
                words.add(word);
            }
        }
        return words;
    }

    private static boolean bearsMeaning(int c) {
        return c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '鿿' || c >= 'a' && c <= 'z';
    }
}
