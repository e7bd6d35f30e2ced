package kizashi.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.config.ConfigException;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.WordCounts;
import kizashi.match.cases.SameAnswer;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.RelatedPassages;
import kizashi.match.section.ResponsibleSections;
import kizashi.model.Opportunity.ResponsibleSection;
import kizashi.model.Passage;

/** Finds the section to write to for answers of mayors and heads of departments, and compares it with labels. */
public final class ContactEval {
    private ContactEval() {}

    /**
     * One labelled answer and what was found.
     *
     * @param documentId where
     * @param start offset of the passage
     * @param labels sections that are right, the first the best; empty where the minutes do not tell
     * @param found what the program says
     */
    public record Result(String documentId, int start, List<String> labels, ResponsibleSection found) {
        /** Whether the program names a section and not only a department. */
        public boolean answered() {
            return found.confirmed();
        }

        /** Whether the section named is a right one. */
        public boolean right() {
            return answered() && labels.contains(found.name());
        }
    }

    /**
     * How good it is.
     *
     * @param results one for each label
     * @param precision share of right ones among those named
     * @param coverage share of answers for which a section was named, of those that a section is labelled for
     */
    public record Outcome(List<Result> results, double precision, double coverage) {}

    /**
     * How good one basis is.
     *
     * @param basis the ground that spoke most for the sections named, as shown, without its remarks
     * @param named how many sections were named on it
     * @param right how many of them as labelled
     */
    public record OnBasis(String basis, int named, int right) {}

    /** What stands behind a comma or in brackets is less, or says the same more exactly. */
    private static final Pattern MORE = Pattern.compile("[（、].*", Pattern.DOTALL);

    /** How good each basis is, the most frequent first. */
    public static List<OnBasis> byBasis(List<Result> results) {
        Map<String, OnBasis> all = new LinkedHashMap<>();
        for (Result result : results) {
            if (result.answered()) {
                String basis = MORE.matcher(result.found().basis()).replaceFirst("");
                OnBasis one = new OnBasis(basis, 1, result.right() ? 1 : 0);
                all.merge(basis, one, (a, b) -> new OnBasis(basis, a.named() + b.named(), a.right() + b.right()));
            }
        }
        return all.values().stream()
                .sorted(Comparator.comparingInt(OnBasis::named).reversed())
                .toList();
    }

    /** Judges every labelled answer: a line {@code document start sections}, sections separated by a bar. */
    public static Outcome run(Path gold, Path minutes) {
        List<Result> results = new ArrayList<>();
        Sections sections = new Sections(MinutesFolder.read(minutes));
        int number = 0;
        try {
            for (String line : Files.readAllLines(gold)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] c = line.split("\t", -1);
                int start = Integer.parseInt(c[1]);
                List<String> labels = c[2].isBlank() ? List.of() : List.of(c[2].split("\\|"));
                results.add(new Result(c[0], start, labels, sections.of(c[0], start)));
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ConfigException(gold, number, null, "this is no labelled answer: " + e.getMessage());
        }
        long answered = results.stream().filter(Result::answered).count();
        long right = results.stream().filter(Result::right).count();
        long labelled = results.stream().filter(r -> !r.labels().isEmpty()).count();
        long covered = results.stream()
                .filter(r -> !r.labels().isEmpty() && r.answered())
                .count();
        return new Outcome(
                results,
                answered == 0 ? 0 : (double) right / answered,
                labelled == 0 ? 0 : (double) covered / labelled);
    }

    /** The minutes of a folder, ready to be asked. */
    static final class Sections {
        private final Map<String, List<AnalyzedPassage>> byMunicipality = new HashMap<>();
        private static final int SHARING = 30;

        private final Map<String, WordCounts> counts = new HashMap<>();
        private final Map<String, Map<String, List<Passage>>> withWord = new HashMap<>();
        private final Map<String, List<Passage>> byDocument = new HashMap<>();
        private final Map<String, RelatedPassages> related = new HashMap<>();
        private final ResponsibleSections sections;

        Sections(List<MinutesFolder.Sitting> sittings) {
            KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
            for (MinutesFolder.Sitting sitting : sittings) {
                String key = sitting.document().municipality().key();
                for (Passage passage : sitting.passages()) {
                    AnalyzedPassage analyzed = AnalyzedPassage.of(passage, analyzer);
                    byMunicipality.computeIfAbsent(key, k -> new ArrayList<>()).add(analyzed);
                    counts.computeIfAbsent(key, k -> new WordCounts()).add(analyzed.tokens());
                }
            }
            for (MinutesFolder.Sitting sitting : sittings) {
                byDocument.put(sitting.document().id(), sitting.passages());
            }
            sections = new ResponsibleSections(new SectionsOfFolder(sittings), new RelatedAnswers() {
                @Override
                public Map<String, List<Passage>> sharing(Passage answer) {
                    return sharingWords(answer);
                }

                @Override
                public List<Passage> beside(Passage answer) {
                    return SameAnswer.onTopic(answer, document(answer));
                }

                @Override
                public List<RelatedPassages.Alike> heads(Passage answer) {
                    return related(answer).heads(analyzed(answer), all(answer));
                }

                @Override
                public List<RelatedPassages.Alike> naming(Passage answer) {
                    return related(answer).naming(analyzed(answer), all(answer));
                }

                @Override
                public List<Passage> asking(Passage answer) {
                    return SameAnswer.asking(answer, document(answer));
                }

                @Override
                public List<Passage> sameQuestion(Passage answer) {
                    return SameAnswer.toSameQuestion(answer, document(answer));
                }

                @Override
                public List<Passage> document(Passage answer) {
                    return byDocument.getOrDefault(answer.document().id(), List.of());
                }
            });
        }

        private RelatedPassages related(Passage answer) {
            return related.computeIfAbsent(
                    answer.document().municipality().key(),
                    key -> new RelatedPassages(counts.getOrDefault(key, new WordCounts())));
        }

        private AnalyzedPassage analyzed(Passage answer) {
            return all(answer).stream()
                    .filter(p -> p.passage().equals(answer))
                    .findFirst()
                    .orElseGet(() -> AnalyzedPassage.of(answer, KizashiAnalyzer.bundled()));
        }

        private List<AnalyzedPassage> all(Passage answer) {
            return byMunicipality.getOrDefault(answer.document().municipality().key(), List.of());
        }

        private Map<String, List<Passage>> sharingWords(Passage answer) {
            String municipality = answer.document().municipality().key();
            Map<String, List<Passage>> with = withWord.computeIfAbsent(municipality, this::words);
            Map<String, List<Passage>> sharing = new LinkedHashMap<>();
            for (String word : related(answer).names(analyzed(answer))) {
                sharing.put(
                        word,
                        with.getOrDefault(word, List.of()).stream()
                                .filter(p -> RelatedPassages.isElsewhere(p, answer))
                                .limit(SHARING)
                                .toList());
            }
            return sharing;
        }

        private Map<String, List<Passage>> words(String municipality) {
            Map<String, List<Passage>> with = new HashMap<>();
            for (AnalyzedPassage analyzed : byMunicipality.getOrDefault(municipality, List.of())) {
                Set<String> words = new HashSet<>();
                for (int i = 0; i < analyzed.tokens().size(); i++) {
                    words.add(analyzed.tokens().term(i));
                }
                words.forEach(
                        w -> with.computeIfAbsent(w, k -> new ArrayList<>()).add(analyzed.passage()));
            }
            return with;
        }

        Map<String, List<AnalyzedPassage>> passages() {
            return byMunicipality;
        }

        ResponsibleSection of(String documentId, int start) {
            for (List<AnalyzedPassage> all : byMunicipality.values()) {
                for (AnalyzedPassage at : all) {
                    Passage passage = at.passage();
                    if (MinutesFolder.isOf(documentId, passage.document().id())
                            && passage.start() <= start
                            && start < passage.end()) {
                        return sections.of(List.of(passage));
                    }
                }
            }
            throw new IllegalArgumentException("no passage of " + documentId + " at " + start);
        }
    }
}
