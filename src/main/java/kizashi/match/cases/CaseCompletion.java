package kizashi.match.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.match.MentionHistory;
import kizashi.match.Mentions;
import kizashi.match.Scorer;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.ResponsibleSections;
import kizashi.match.section.SectionDirectory;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Says of a case whose evidence is together who speaks and who is in charge, what comes next, what is new, and what it is called. */
final class CaseCompletion {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final SectionDirectory sections;
    private final MentionHistory history;
    private final PaperDates papers;
    private final RelatedAnswers related;
    private final Titles titles;
    private final Clock clock;
    private double rise;
    private SessionDays sessions = SessionDays.NONE;
    private final Map<String, List<LocalDate>> sat = new HashMap<>();

    CaseCompletion(
            SectionDirectory sections,
            MentionHistory history,
            PaperDates papers,
            RelatedAnswers related,
            Titles titles,
            Clock clock) {
        this.sections = sections;
        this.history = history;
        this.papers = papers;
        this.related = related;
        this.titles = titles;
        this.clock = clock;
    }

    /** What an answer gets that is firmer than the one before it in its case. */
    void counting(double points) {
        rise = Scorer.quantise(points);
    }

    /** By which days the next session of a council is told. */
    void knowing(SessionDays days) {
        sessions = days;
        sat.clear();
    }

    /** Forgets the days of sittings, of which more may have been read since; a municipality's are asked once for all of its cases. */
    void begin() {
        sat.clear();
    }

    /**
     * The case with all that is said of it.
     *
     * @param others cases of the municipality, of which none has the same title
     */
    Opportunity complete(Opportunity risen, Collection<Opportunity> others) {
        return toldApart(completed(risen), others);
    }

    /** Says who, what next and what is new, once all evidence is together. */
    private Opportunity completed(Opportunity o) {
        LocalDate today = LocalDate.now(clock.withZone(JAPAN));
        return new Opportunity(
                o.id(),
                o.municipality(),
                titles.of(o.matches()),
                o.profiles(),
                o.matches(),
                o.score(),
                o.stage(),
                keyPerson(o.matches()),
                new ResponsibleSections(sections, related).of(o),
                NextDates.of(
                        o.matches(),
                        o.stage(),
                        today,
                        papers,
                        sat.computeIfAbsent(o.municipality().key(), sessions::of)),
                Novelty.of(o, history),
                o.firstSeen(),
                o.updated());
    }

    /** The case with a title that no other one known here has. */
    private Opportunity toldApart(Opportunity o, Collection<Opportunity> others) {
        Map<String, Opportunity> taken = new HashMap<>();
        for (Opportunity other : others) {
            if (!other.id().equals(o.id())) {
                taken.putIfAbsent(other.title(), other);
            }
        }
        Opportunity other = taken.get(o.title());
        if (other == null) {
            return o;
        }
        // the keyword alone, which comes last, is no better than the title that both have
        List<String> names = titles.candidates(o.matches());
        return names.subList(0, names.size() - 1).stream()
                .filter(name -> !taken.containsKey(name))
                .findFirst()
                .map(o::withTitle)
                .orElseGet(() -> o.withTitle(apart(o, other)));
    }

    /** By a name of its own, else by the department that spoke, else by the month. */
    private String apart(Opportunity o, Opportunity other) {
        String title = titles.apart(o.title(), o.best(), other.best());
        if (!title.equals(other.title())) {
            return title;
        }
        String department = o.best().passage().department();
        if (department != null && !department.equals(other.best().passage().department())) {
            return title + "（" + department + "）";
        }
        LocalDate day = Mentions.order(o.best().passage().document());
        return day == null ? title : title + "（" + day.getYear() + "年" + day.getMonthValue() + "月）";
    }

    /** The case with what an answer gets that is firmer than the one before it. */
    Opportunity risen(Opportunity o) {
        List<Match> counted = Rise.counted(o.matches(), rise);
        return counted.equals(o.matches()) ? o : CaseEvidence.of(o.id(), o.municipality(), counted, o);
    }

    /** The official with the best evidence; where none spoke, whom the question asked. */
    private static @Nullable String keyPerson(List<Match> matches) {
        for (Match match : matches) {
            var speaker = match.passage().speaker();
            if (speaker != null && speaker.side() == Side.OFFICIAL) {
                return speaker.display();
            }
        }
        for (Match match : matches) {
            var exchange = match.passage().signal().exchange();
            if (exchange != null && exchange.addressee() != null) {
                return exchange.addressee();
            }
        }
        return null;
    }
}
