package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.model.Profile;

/**
 * The words of a profile's name and pitch that say what is offered: all but those that every pitch has. Of a profile without a
 * pitch they are those of its name and its keywords, which are all that is known of its offer.
 */
final class PitchWords {
    private final RememberedWords words;
    private final Set<String> stop = new HashSet<>();

    PitchWords(RememberedWords words) {
        this.words = words;
        try (InputStream in = PitchWords.class.getResourceAsStream("pitch-stop.tsv")) {
            if (in == null) {
                throw new IllegalStateException("pitch-stop.tsv is missing beside " + PitchWords.class);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(words.analyzer().folding()::fold)
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
        Set<String> telling = new LinkedHashSet<>();
        for (String word : words.sequence(profile.name() + "。" + offer).terms()) {
            if (word.length() >= 2 && bearsMeaning(word) && !stop.contains(word)) {
                telling.add(word);
            }
        }
        return telling;
    }

    private static boolean bearsMeaning(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '鿿' || c >= 'a' && c <= 'z') {
                return true;
            }
        }
        return false;
    }
}
