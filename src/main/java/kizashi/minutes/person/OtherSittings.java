package kizashi.minutes.person;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Method;
import org.jspecify.annotations.Nullable;

/**
 * What rosters of other sittings say of a sitting's speakers. Whom they name for sure is chosen; who may only be meant is kept
 * as a candidate: a seat or a chair that may have changed hands since, a member of whose namesakes a committee's roster says
 * nothing, a rank of which a town has many.
 */
public final class OtherSittings {
    private final List<PastEntry> near;
    private final LocalDate day;
    private final @Nullable String committee;

    /**
     * @param documentId the sitting's own document: what its roster says of a person or an office goes before what others say
     * @param committee the committee that sat; null for a plenary sitting
     * @param day the sitting's day
     * @param entries of other sittings' rosters and of its own
     */
    public OtherSittings(String documentId, @Nullable String committee, LocalDate day, List<PastEntry> entries) {
        this.day = day;
        this.committee = committee;
        this.near = PastRosters.near(PastRosters.inFull(entries), day).stream()
                .filter(p -> !p.documentId().equals(documentId))
                .toList();
    }

    /** The speaker with the name that other sittings' rosters give him as they are known now; the same where they say nothing new. */
    public Speaker named(Speaker speaker) {
        return FullNames.inferred(speaker, this);
    }

    /** What was found: who fits, on which roster, whether that is the year before's, and whether he is surely meant. */
    record Found(RosterMatcher.Match match, @Nullable String documentId, boolean moved, boolean sure) {}

    /** Looks a speaker up; null when nobody fits. */
    @Nullable
    Found find(Speaker speaker) {
        if (!PastRosters.isUnique(speaker)) {
            return null;
        }
        Found found = find(speaker, false);
        return found == null && speaker.name() != null ? find(speaker, true) : found;
    }

    /** 美祢総務課長 reads like an office, but a roster of this year lists a 総務課長 called 美祢: the speaker with that name. */
    Speaker parted(Speaker speaker) {
        int year = FiscalYears.of(day);
        Speaker parted = RosterMatcher.parted(
                speaker,
                near.stream()
                        .filter(p -> FiscalYears.of(p.seenOn()) == year)
                        .map(PastEntry::entry)
                        .toList());
        return parted == null ? speaker : parted;
    }

    private @Nullable Found find(Speaker speaker, boolean moved) {
        int year = FiscalYears.of(day) - (moved ? 1 : 0);
        List<PastEntry> ofYear =
                near.stream().filter(p -> FiscalYears.of(p.seenOn()) == year).toList();
        RosterMatcher.Match match = isSurnameOfMember(speaker)
                ? member(speaker, ofYear)
                : RosterMatcher.find(
                        speaker, ofYear.stream().map(PastEntry::entry).toList());
        if (match == null) {
            return null;
        }
        List<PastEntry> evidence =
                ofYear.stream().filter(p -> match.entries().contains(p.entry())).toList();
        boolean sure = match.method() != Method.AMBIGUOUS && isSure(speaker, evidence);
        return new Found(match, evidence.isEmpty() ? null : evidence.get(0).documentId(), moved, sure);
    }

    private static boolean isSurnameOfMember(Speaker speaker) {
        boolean member = speaker.side() == Side.MEMBER || speaker.side() == Side.CHAIR;
        return member && speaker.name() != null && speaker.seat() == null;
    }

    /** Among members a surname tells who it is, whatever he is called today; his own committee's roster goes before all others. */
    private RosterMatcher.@Nullable Match member(Speaker speaker, List<PastEntry> past) {
        Predicate<PastEntry> own = p -> committee != null && committee.equals(p.committee());
        RosterMatcher.Match inCommittee = RosterMatcher.byName(
                speaker, past.stream().filter(own).map(PastEntry::entry).toList());
        return inCommittee != null
                ? inCommittee
                : RosterMatcher.byName(
                        speaker, past.stream().map(PastEntry::entry).toList());
    }

    private boolean isSure(Speaker speaker, List<PastEntry> evidence) {
        if (evidence.stream().anyMatch(p -> NameMatch.isFull(speaker.name(), p.entry()))) {
            return true;
        }
        if (isSurnameOfMember(speaker)) {
            return evidence.stream().anyMatch(p -> p.listsAll(committee));
        }
        boolean place = speaker.name() == null && (speaker.seat() != null || speaker.side() == Side.CHAIR);
        if (place) {
            return evidence.stream().anyMatch(p -> !p.seenOn().isAfter(day))
                    && evidence.stream().anyMatch(p -> !p.seenOn().isBefore(day));
        }
        String role = speaker.role();
        Ranks.Found rank = role == null ? null : Ranks.shared().find(role);
        boolean low = rank != null
                && rank.start() == 0
                && (rank.rank().department() == Rank.DepartmentRule.WITHIN
                        || rank.rank().ending().equals("係長"));
        return !low;
    }
}
