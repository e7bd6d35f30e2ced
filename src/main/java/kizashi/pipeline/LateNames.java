package kizashi.pipeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.index.AnalyzedPassage;
import kizashi.index.PassageIndex;
import kizashi.ledger.OpenNames;
import kizashi.match.cases.CaseKeys;
import kizashi.match.cases.OpportunityStore;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.OtherSittings;
import kizashi.minutes.person.RosterHistory;
import kizashi.minutes.person.SpokenOffices;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Minutes;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.RosterEntry;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Lets sittings know of each other's rosters, whichever of them arrives first: when a roster arrives, the speakers of the same
 * body's sittings of its fiscal year and of the next one who were left open are looked up again. Their passages keep their keys and
 * their days, and nobody is notified.
 */
final class LateNames {
    private static final int REMEMBERED = 2000;

    private final PassageIndex index;
    private final RosterHistory rosters;
    private final OpenNames open;
    private final OpportunityStore opportunities;

    /** By document those who are open in what the index has of it, so that it need not be read again for each roster that comes in. */
    private final Map<String, Set<Speaker>> openSpeakers = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<Speaker>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LateNames(PassageIndex index, RosterHistory rosters, OpenNames open, OpportunityStore opportunities) {
        this.index = index;
        this.rosters = rosters;
        this.open = open;
        this.opportunities = opportunities;
    }

    /** A fiscal year of a body. */
    record Year(String municipality, int fiscalYear) {
        static Year of(String municipality, LocalDate day) {
            return new Year(municipality, day.getYear() - (day.getMonthValue() < 4 ? 1 : 0));
        }

        LocalDate from() {
            return LocalDate.of(fiscalYear, 4, 1);
        }

        /** After the end of the next year, too: a roster of the year before can name somebody who is perhaps moved. */
        LocalDate to() {
            return LocalDate.of(fiscalYear + 2, 4, 1);
        }
    }

    /**
     * Keeps the rosters of documents that were just read, notes whose speakers are open, and looks up again those of sittings that
     * were read before.
     *
     * @return the documents with the names that rosters among them give away
     */
    List<DocumentReader.Read> learn(List<DocumentReader.Read> batch) {
        Map<String, Set<String>> withRoster = new HashMap<>();
        Set<Year> touched = new LinkedHashSet<>();
        for (DocumentReader.Read read : batch) {
            note(read).ifPresent(year -> {
                touched.add(year);
                withRoster
                        .computeIfAbsent(year.municipality(), m -> new HashSet<>())
                        .add(read.document().id());
            });
        }
        boolean changed = false;
        List<DocumentReader.Read> named = new ArrayList<>();
        for (DocumentReader.Read read : batch) {
            Set<String> rosters =
                    withRoster.getOrDefault(read.document().municipality().key(), Set.of());
            boolean others = rosters.size() > 1
                    || rosters.size() == 1 && !rosters.contains(read.document().id());
            DocumentReader.Read now = others ? named(read) : null;
            changed |= now != null;
            named.add(now == null ? read : now);
        }
        Set<String> ids = batch.stream().map(read -> read.document().id()).collect(Collectors.toSet());
        for (Year year : touched) {
            changed |= revisit(year, ids);
        }
        if (changed) {
            index.commit(null);
            index.refresh();
        }
        return named;
    }

    /** Keeps a document's roster and whether its speakers are open; gives back the year of which it says something. */
    Optional<Year> note(DocumentReader.Read read) {
        Minutes minutes = read.minutes();
        LocalDate day = read.document().spokenOn();
        if (minutes == null || day == null) {
            return Optional.empty();
        }
        String municipality = read.document().municipality().key();
        boolean another = AnotherBody.met(read.document().municipality(), minutes.meeting());
        List<RosterEntry> entries = another ? List.of() : SpokenOffices.withRoster(minutes);
        rosters.record(
                municipality, read.document().id(), day, minutes.meeting().committee(), entries);
        openSpeakers.remove(read.document().id());
        if (another) {
            open.remove(read.document().id());
            return Optional.empty();
        }
        OpenNames.Sitting sitting = sitting(read);
        if (sitting == null) {
            open.remove(read.document().id());
        } else {
            open.put(sitting);
        }
        return entries.isEmpty() ? Optional.empty() : Optional.of(Year.of(municipality, day));
    }

    /** Looks up again every open speaker of years whose rosters were read anew. */
    void revisit(Set<Year> years) {
        years.forEach(year -> revisit(year, Set.of()));
    }

    /** A document that was just read, where the rosters beside it say more than those that were known; else null. */
    private DocumentReader.@Nullable Read named(DocumentReader.Read read) {
        OpenNames.Sitting sitting = sitting(read);
        if (sitting == null) {
            return null;
        }
        Names names = new Names(sitting);
        List<AnalyzedPassage> passages = new ArrayList<>();
        for (AnalyzedPassage passage : read.passages()) {
            passages.add(passage.with(names.in(passage.passage())));
        }
        if (names.changed.isEmpty()) {
            return null;
        }
        index.replaceDocument(read.document().id(), passages);
        return new DocumentReader.Read(
                read.document(), read.text(), read.minutes(), read.paper(), passages, read.doubt());
    }

    private static OpenNames.@Nullable Sitting sitting(DocumentReader.Read read) {
        Minutes minutes = read.minutes();
        Document document = read.document();
        LocalDate day = document.spokenOn();
        boolean isOpen = minutes != null
                && day != null
                && minutes.speeches().stream().anyMatch(speech -> FullNames.isOpen(speech.speaker()));
        return isOpen
                ? new OpenNames.Sitting(
                        document.id(),
                        document.municipality().key(),
                        Objects.requireNonNull(day),
                        Objects.requireNonNull(minutes).meeting().committee())
                : null;
    }

    private boolean revisit(Year year, Set<String> except) {
        Map<String, Passage> changed = new HashMap<>();
        for (OpenNames.Sitting sitting : open.of(year.municipality(), year.from(), year.to())) {
            if (!except.contains(sitting.documentId())) {
                changed.putAll(revisit(sitting));
            }
        }
        if (!changed.isEmpty()) {
            Set<Long> keys = CaseKeys.ofPassages(year.municipality(), changed.keySet());
            opportunities.sharing(year.municipality(), keys).forEach(o -> update(o, changed));
        }
        return !changed.isEmpty();
    }

    private Map<String, Passage> revisit(OpenNames.Sitting sitting) {
        Names names = new Names(sitting);
        Set<Speaker> known = openSpeakers.get(sitting.documentId());
        if (known != null && known.stream().allMatch(names::staysOpen)) {
            return Map.of();
        }
        List<Passage> passages = new ArrayList<>();
        index.ofDocument(sitting.documentId()).forEach(p -> passages.add(names.in(p)));
        openSpeakers.put(sitting.documentId(), names.stillOpen());
        if (!names.changed.isEmpty()) {
            index.replaceDocument(
                    sitting.documentId(),
                    passages.stream()
                            .map(p -> AnalyzedPassage.of(p, index.analyzer()))
                            .toList());
        }
        return names.changed;
    }

    private void update(Opportunity old, Map<String, Passage> changed) {
        String key = old.keyPerson();
        List<Match> matches = new ArrayList<>();
        for (Match match : old.matches()) {
            Passage passage = changed.get(match.passage().key());
            matches.add(passage == null ? match : match.in(passage));
            Speaker before = match.passage().speaker();
            Speaker now = passage == null ? null : passage.speaker();
            if (before != null && now != null && before.display().equals(key)) {
                key = now.display();
            }
        }
        if (!matches.equals(old.matches())) {
            opportunities.save(
                    new Opportunity(
                            old.id(),
                            old.municipality(),
                            old.title(),
                            old.profiles(),
                            matches,
                            old.score(),
                            old.stage(),
                            key,
                            old.section(),
                            old.nextDates(),
                            old.novelty(),
                            old.firstSeen(),
                            old.updated()),
                    Set.of());
        }
    }

    /** The names of one sitting as rosters give them now. */
    private final class Names {
        private final OtherSittings others;
        private final Map<Speaker, Speaker> known = new LinkedHashMap<>();
        private final Map<String, Passage> changed = new HashMap<>();

        Names(OpenNames.Sitting sitting) {
            this.others = new OtherSittings(
                    sitting.documentId(),
                    sitting.committee(),
                    sitting.day(),
                    rosters.around(sitting.municipality(), sitting.day()));
        }

        /** Whether the rosters as they are now say nothing of a speaker who is open. */
        boolean staysOpen(Speaker speaker) {
            return speaker.equals(now(speaker));
        }

        /** Those who were looked up and are open. */
        Set<Speaker> stillOpen() {
            return known.values().stream().filter(FullNames::isOpen).collect(Collectors.toSet());
        }

        private Speaker now(Speaker speaker) {
            return known.computeIfAbsent(speaker, others::named);
        }

        Passage in(Passage passage) {
            Speaker speaker = passage.speaker();
            Speaker now = speaker == null || !FullNames.isOpen(speaker) ? speaker : now(speaker);
            if (Objects.equals(speaker, now)) {
                return passage;
            }
            Passage named = new Passage(
                    passage.key(),
                    passage.document(),
                    passage.start(),
                    passage.end(),
                    passage.text(),
                    passage.page(),
                    now,
                    passage.speechOrder(),
                    passage.heading(),
                    passage.department(),
                    passage.signal());
            changed.put(named.key(), named);
            return named;
        }
    }
}
