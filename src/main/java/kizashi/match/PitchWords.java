package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import kizashi.model.Profile;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The words of a profile's name and pitch that say what is offered: nouns but those that every pitch has. */
final class PitchWords {
    private final Set<String> stop = new HashSet<>();

    PitchWords() {
        try (InputStream in = PitchWords.class.getResourceAsStream("pitch-stop.tsv")) {
            if (in == null) {
                throw new IllegalStateException("pitch-stop.tsv is missing beside " + PitchWords.class);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(Folded::term)
                    .forEach(stop::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folded words in the order in which they stand. */
    Set<String> of(Profile profile) {
        String text = Folded.term(profile.name() + "。" + (profile.pitch() == null ? "" : profile.pitch()));
        Set<String> words = new LinkedHashSet<>();
        try (JapaneseTokenizer tokenizer = new JapaneseTokenizer(null, true, true, JapaneseTokenizer.Mode.SEARCH)) {
            tokenizer.setReader(new StringReader(text));
            CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
            PartOfSpeechAttribute part = tokenizer.addAttribute(PartOfSpeechAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                String word = term.toString();
                String pos = part.getPartOfSpeech();
                boolean content = pos == null || pos.startsWith("名詞") || pos.startsWith("動詞-自立");
                if (content
                        && word.length() >= 2
                        && word.chars().anyMatch(PitchWords::bearsMeaning)
                        && !stop.contains(word)) {
                    words.add(word);
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean bearsMeaning(int c) {
        return c >= 'ァ' && c <= 'ヺ' || c >= '一' && c <= '鿿' || c >= 'a' && c <= 'z';
    }
}
