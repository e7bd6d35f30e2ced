package kizashi.minutes.tei;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kizashi.minutes.header.SeveralSpeakers;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Resolution;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Those who spoke and those on the roster, each once. Namesakes of different offices are two as long as only a surname is known. */
final class TeiPersons {
    private final Map<String, Person> persons = new LinkedHashMap<>();

    /**
     * Somebody who took part in the sitting.
     *
     * @param spoke whether he spoke; else the roster lists him
     * @param resolution how his full name was found; null where it was written
     */
    record Person(
            String id,
            @Nullable String name,
            @Nullable String role,
            Side side,
            boolean spoke,
            @Nullable Resolution resolution) {

        /** How sure the name is, in the words of TEI; null where it is. */
        @Nullable
        String certainty() {
            Resolution how = resolution;
            return how == null || !how.inferred() ? null : how.possiblyMoved() ? "low" : "medium";
        }
    }

    TeiPersons(Minutes minutes) {
        for (Speech speech : minutes.speeches()) {
            Speaker speaker = speech.speaker();
            for (Named one : each(speaker)) {
                persons.computeIfAbsent(
                        one.key(),
                        k -> new Person(nextId(), one.name(), one.role(), speaker.side(), true, speaker.resolution()));
            }
        }
        for (RosterEntry entry : minutes.roster()) {
            boolean known = persons.values().stream()
                    .anyMatch(p -> p.name() != null && p.name().equals(entry.name()));
            if (!known && entry.present()) {
                persons.put(
                        "r" + entry.start(),
                        new Person(nextId(), entry.name(), entry.role(), entry.side(), false, null));
            }
        }
    }

    Collection<Person> all() {
        return persons.values();
    }

    /** Pointers to whoever speaks, several where several speak at once: #p1 #p2. */
    String pointersTo(Speaker speaker) {
        return each(speaker).stream()
                .map(one -> persons.get(one.key()))
                .filter(Objects::nonNull)
                .map(person -> "#" + person.id())
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private String nextId() {
        return "p" + (persons.size() + 1);
    }

    /** One of those who speak. */
    private record Named(
            String key, @Nullable String name, @Nullable String role) {}

    /** Who speaks: one person, or each of 甲野、乙川 under an office of theirs. */
    private static List<Named> each(Speaker speaker) {
        String name = speaker.bestName();
        String role = speaker.role();
        String[] names = parts(name);
        String[] roles = parts(role);
        int persons = Math.max(names.length, names.length == 0 ? roles.length : 1);
        List<Named> all = new ArrayList<>();
        for (int i = 0; i < Math.max(1, persons); i++) {
            String one = names.length == 0 ? null : names[i];
            String office = roles.length == persons ? roles[i] : role;
            String key = one == null
                    ? "office " + office
                    : one + (speaker.fullName() == null || names.length > 1 ? " " + office : "");
            all.add(new Named(key, one, office));
        }
        return all;
    }

    private static String[] parts(@Nullable String text) {
        return text == null ? new String[0] : text.split(SeveralSpeakers.AND, -1);
    }
}
