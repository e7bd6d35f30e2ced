package kizashi.minutes.tei;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
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
            persons.computeIfAbsent(
                    key(speaker),
                    k -> new Person(
                            nextId(), speaker.bestName(), speaker.role(), speaker.side(), true, speaker.resolution()));
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

    /** The id of whoever speaks; null for nobody. */
    @Nullable
    String idOf(Speaker speaker) {
        Person person = persons.get(key(speaker));
        return person == null ? null : person.id();
    }

    private String nextId() {
        return "p" + (persons.size() + 1);
    }

    private static String key(Speaker speaker) {
        String name = speaker.bestName();
        return name == null
                ? "office " + speaker.role()
                : name + (speaker.fullName() == null ? " " + speaker.role() : "");
    }
}
