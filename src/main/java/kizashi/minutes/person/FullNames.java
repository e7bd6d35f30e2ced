package kizashi.minutes.person;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import kizashi.minutes.roster.OfficeMatch;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Method;
import kizashi.model.Speaker.Resolution;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Gives speakers their full names, with the roster's line as evidence. */
public final class FullNames {
    private FullNames() {}

    /** Resolves a speaker against this sitting's own roster; unchanged when nobody fits. */
    public static Speaker resolve(Speaker written, List<RosterEntry> roster) {
        if (written.resolution() != null) {
            return written;
        }
        Speaker speaker = SectionSide.of(written, roster);
        // Who is absent does not speak; somebody may stand in for him, who is not the next best of those present.
        RosterMatcher.Match anybody = RosterMatcher.find(speaker, roster);
        if (anybody != null && anybody.entries().stream().noneMatch(RosterEntry::present)) {
            return speaker;
        }
        List<RosterEntry> present = roster.stream().filter(RosterEntry::present).toList();
        RosterMatcher.Match commission = RosterMatcher.ofCommission(speaker, present);
        if (commission != null) {
            return with(speaker.on(Side.OFFICIAL), commission, null, false, false, true);
        }
        RosterMatcher.Match match = RosterMatcher.find(speaker, present);
        if (match == null && speaker.name() == null) {
            Speaker parted = RosterMatcher.parted(speaker, present);
            RosterMatcher.Match apart = parted == null ? null : RosterMatcher.find(parted, present);
            return parted == null || apart == null
                    ? orDoubtful(speaker)
                    : with(parted, apart, null, false, false, true);
        }
        return match == null ? orDoubtful(speaker) : with(speaker, match, null, false, false, true);
    }

    /** A bare 事務局長 is the council's own or a commission's; where no roster tells which, that is said. */
    private static Speaker orDoubtful(Speaker speaker) {
        String role = speaker.role();
        boolean doubtful = speaker.side() == Side.OTHER
                && role != null
                && Offices.read(role).side() == null
                && Ranks.shared().find(role) != null;
        return doubtful
                ? speaker.known(
                        speaker.fullName(), new Resolution(Method.AMBIGUOUS, null, null, false, false, List.of()))
                : speaker;
    }

    /**
     * Resolves who is still unresolved against rosters of other sittings of the same municipality. Of the same fiscal year:
     * inferred. Of the year before: only where the header gives a name, and marked as possibly moved. Who is only perhaps meant
     * stays a candidate.
     *
     * @param minutes as parsed
     * @param past what {@link RosterHistory#around} gave
     * @param documentId this sitting's own document, whose entries do not count as another's
     */
    public static Minutes inferred(Minutes minutes, List<PastEntry> past, String documentId) {
        LocalDate day = minutes.meeting().spokenOn();
        if (day == null || past.isEmpty()) {
            return minutes;
        }
        String committee = minutes.meeting().committee();
        List<PastEntry> entries = new ArrayList<>(past);
        entries.removeIf(p -> p.documentId().equals(documentId));
        minutes.roster().forEach(entry -> entries.add(new PastEntry(entry, documentId, day, committee)));
        OtherSittings others = new OtherSittings(documentId, committee, day, entries);
        List<Speech> speeches = new ArrayList<>();
        for (Speech speech : minutes.speeches()) {
            speeches.add(speech.by(inferred(speech.speaker(), others)));
        }
        return new Minutes(minutes.meeting(), minutes.roster(), speeches, minutes.agenda(), minutes.problem());
    }

    /** Resolves a speaker whom his own sitting's roster leaves open; one whom another sitting's roster named before is looked up anew. */
    static Speaker inferred(Speaker speaker, OtherSittings others) {
        if (!isOpen(speaker)) {
            return speaker;
        }
        Resolution known = speaker.resolution();
        Speaker open = known == null ? speaker : withoutInference(speaker);
        OtherSittings.Found found = others.find(open);
        if (found == null && open.name() == null) {
            open = others.parted(open);
            found = open.name() == null ? null : others.find(open);
        }
        if (found == null) {
            return known != null && !known.inferred() ? speaker : withoutInference(open);
        }
        Speaker named = with(open, found.match(), found.documentId(), true, found.moved(), found.sure());
        boolean written = found.sure()
                && NameMatch.isFull(open.name(), found.match().entries().get(0));
        // Who is named in full where he speaks needs no other sitting's word for it, and his office stands there, too.
        return written ? (found.moved() ? open : named).known(open.name(), null) : named;
    }

    /** Whether rosters that are not known yet could say who somebody is. */
    public static boolean isOpen(Speaker speaker) {
        Resolution known = speaker.resolution();
        if (known == null) {
            return speaker.fullName() == null;
        }
        boolean nobody =
                known.method() == Method.AMBIGUOUS && known.candidates().isEmpty();
        return known.inferred() || nobody || isSurnameOnly(speaker, known);
    }

    /** Whether this sitting's roster lists the speaker by the surname alone. */
    private static boolean isSurnameOnly(Speaker speaker, Resolution known) {
        return speaker.fullName() == null
                && speaker.name() != null
                && known.candidates().isEmpty();
    }

    private static Speaker withoutInference(Speaker speaker) {
        boolean written = speaker.fullName() != null
                && speaker.name() != null
                && NameMatch.fold(speaker.name()).equals(NameMatch.fold(speaker.fullName()));
        return speaker.known(written ? speaker.name() : null, null);
    }

    private static Speaker with(
            Speaker speaker,
            RosterMatcher.Match match,
            @Nullable String source,
            boolean inferred,
            boolean moved,
            boolean sure) {
        boolean several = !sure || match.method() == Method.AMBIGUOUS;
        RosterEntry entry = match.entries().get(0);
        LinkedHashSet<String> candidates = new LinkedHashSet<>();
        if (several) {
            match.entries().forEach(e -> candidates.add(String.valueOf(e.name())));
        }
        Resolution resolution = new Resolution(
                several ? Method.AMBIGUOUS : match.method(),
                several ? null : entry.raw(),
                source,
                inferred,
                moved,
                List.copyOf(candidates));
        boolean addsUnit = !several
                && speaker.department() == null
                && entry.department() != null
                && OfficeMatch.degree(speaker.role(), entry.role()) != OfficeMatch.Degree.NONE;
        // ○甲野太郎 who is listed as 総務課長: nothing but the list tells what he is.
        boolean bare = !several
                && !inferred
                && speaker.role() == null
                && speaker.seat() == null
                && NameMatch.isFull(speaker.name(), entry)
                && (entry.side() == Side.OFFICIAL || entry.side() == Side.OTHER || isInChair(entry));
        if (bare) {
            return entry.speaking(speaker.name()).known(entry.name(), resolution);
        }
        boolean told = speaker.role() != null && Offices.ofBody(speaker.role()) != null;
        boolean tellsSide = match.method() == Method.OFFICE && !inferred && !told && speaker.side() != Side.CHAIR
                || !several && !inferred && RosterMatcher.isStaff(speaker, entry);
        return new Speaker(
                speaker.name(),
                several || inferred ? speaker.role() : MemberTitles.of(speaker, entry),
                addsUnit ? entry.department() : speaker.department(),
                several || !isSameUnit(speaker, entry) ? speaker.path() : entry.path(),
                speaker.rank(),
                speaker.seat(),
                tellsSide ? entry.side() : speaker.side(),
                several ? speaker.fullName() : isFull(entry) ? entry.name() : null,
                resolution);
    }

    /** A deputy speaks as a member too; the chair presides. */
    private static boolean isInChair(RosterEntry entry) {
        String role = entry.role();
        return entry.side() == Side.CHAIR && role != null && role.endsWith("長") && !role.startsWith("副");
    }

    /** A roster's boxed heading (【経済部】) adds the larger unit to the path. */
    private static boolean isSameUnit(Speaker speaker, RosterEntry entry) {
        return entry.path().size() > speaker.path().size()
                && (speaker.department() == null || speaker.department().equals(entry.department()));
    }

    /** A roster can list surnames alone. */
    private static boolean isFull(RosterEntry entry) {
        return entry.name() != null && !entry.name().equals(entry.surname());
    }
}
