package kizashi.match.section;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.match.Elsewhere;
import kizashi.model.Minutes;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** What minutes teach about the sections of their municipality: for a {@link SectionDirectory}. */
public final class SectionsTaught {
    /** Chairs call on the sections of their own town hall. */
    private static final Set<Side> SPEAKING = EnumSet.of(Side.OFFICIAL, Side.MEMBER, Side.CHAIR);

    private SectionsTaught() {}

    /**
     * What a passage teaches about the sections of its municipality: its speaker's own, and those that officials and chairs name, or
     * members where they do not speak of another municipality. Whose section a named one is, 「土木部交通政策課」 tells; a head
     * of department names the sections of others too, so that it counts as his only where his department does such things.
     */
    public static List<SectionDirectory.Section> of(Passage passage) {
        List<SectionDirectory.Section> sections = new ArrayList<>();
        Speaker speaker = passage.speaker();
        if (speaker == null || !SPEAKING.contains(speaker.side())) {
            return sections;
        }
        if (speaker.department() != null && SectionNames.isSection(speaker.department())) {
            String parent = speaker.path().stream()
                    .filter(u -> u.endsWith("部"))
                    .findFirst()
                    .orElse(null);
            sections.add(new SectionDirectory.Section(speaker.department(), parent, List.of()));
        }
        String body = passage.document().municipality().name();
        for (String sentence : SectionsInText.own(
                        passage.text(), passage.document().municipality())
                .split("(?<=。)")) {
            if (!SectionsInText.mayName(sentence)
                    || speaker.side() == Side.MEMBER
                            && Elsewhere.isNamed(sentence, passage.document().municipality())) {
                continue;
            }
            for (SectionsInText.Named named : SectionsInText.named(sentence)) {
                String own = named.name().startsWith(body) ? named.name().substring(body.length()) : named.name();
                if (own.length() > 2) {
                    sections.add(new SectionDirectory.Section(own, parent(own, named, speaker), List.of()));
                }
            }
        }
        return sections;
    }

    /** What the roster and the speakers of minutes teach. */
    public static List<SectionDirectory.Section> of(Minutes minutes) {
        List<SectionDirectory.Section> sections = new ArrayList<>(RosterSections.of(minutes.roster()));
        for (Speech speech : minutes.speeches()) {
            add(sections, speech.speaker().department(), speech.speaker().path());
        }
        return sections;
    }

    private static void add(List<SectionDirectory.Section> sections, @Nullable String unit, List<String> path) {
        if (unit != null && SectionNames.isSection(unit)) {
            int at = path.indexOf(unit);
            String above = at > 0 && !path.get(at - 1).endsWith("委員会") ? path.get(at - 1) : null;
            sections.add(new SectionDirectory.Section(unit, above, List.of()));
        }
    }

    private static @Nullable String parent(String section, SectionsInText.Named named, Speaker speaker) {
        if (named.department() != null) {
            return named.department();
        }
        String unit = speaker.side() == Side.OFFICIAL ? speaker.department() : null;
        // Who explains the budget names the sections of all departments.
        return unit != null
                        && unit.indexOf('財') < 0
                        && !SectionNames.isSection(unit)
                        && GeneralDuties.BUNDLED.belongs(section, unit)
                ? unit
                : null;
    }
}
