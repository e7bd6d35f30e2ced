package kizashi.match.cases;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import kizashi.match.Announced;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Signal;

/**
 * By what a case is found again. A new match can hang together with a case only where both have a key in common (a keyword, a passage, a speech,
 * a programme), so that all others need not be looked at. What has a key in common still has to be compared: a key is
 * the hash of what is shared, and two may be one by chance.
 */
public final class CaseKeys {
    /** Changes when keys are made differently; a store then makes those of its cases anew. */
    public static final int VERSION = 4;

    private CaseKeys() {}

    /** The keys of a case: those of its evidence, the documents that it is from, and its id. */
    public static Set<Long> of(Opportunity opportunity) {
        String body = opportunity.municipality().key();
        Set<Long> keys = new HashSet<>();
        for (Match match : opportunity.matches()) {
            keys.addAll(of(match));
            keys.add(hash(body, "document", match.passage().document().id()));
        }
        keys.add(ofId(body, opportunity.id()));
        return keys;
    }

    /** The keys of a match: every bond of {@link Matter} with a case needs one of them. */
    static Set<Long> of(Match match) {
        Passage passage = match.passage();
        String body = passage.document().municipality().key();
        Set<Long> keys = new HashSet<>();
        keys.add(hash(body, "passage", passage.key()));
        Set<String> terms = Matter.terms(match);
        if (terms.isEmpty()) {
            keys.add(hash(body, "no term", match.profileId()));
        }
        terms.forEach(term -> keys.add(hash(body, "term", match.profileId(), term)));
        if (passage.speechOrder() != null) {
            keys.add(hash(
                    body,
                    "speech",
                    match.profileId(),
                    passage.document().id(),
                    passage.speechOrder().toString()));
        }
        Matter.programs(match).forEach(program -> keys.add(hash(body, "program", program)));
        NamedMatters.of(match).forEach(name -> keys.add(hash(body, "named", match.profileId(), name)));
        SameAnnouncement.of(match, Announced.of(match))
                .forEach(name -> keys.add(hash(body, "announced", match.profileId(), SameAnnouncement.key(name))));
        String item = AgendaItem.heading(match);
        if (item != null) {
            keys.add(hash(body, "item", match.profileId(), passage.document().id(), item));
        }
        Signal.Exchange exchange = passage.signal().exchange();
        if (exchange != null) {
            exchange.questions()
                    .forEach(asked -> keys.add(hash(
                            body,
                            "asked",
                            match.profileId(),
                            passage.document().id(),
                            Integer.toString(asked.start()))));
        }
        return keys;
    }

    /** Keys of cases with evidence from a document. */
    static Set<Long> ofDocuments(String municipalityKey, Collection<String> documentIds) {
        Set<Long> keys = new HashSet<>();
        documentIds.forEach(id -> keys.add(hash(municipalityKey, "document", id)));
        return keys;
    }

    /** Keys of cases with one of these passages. */
    public static Set<Long> ofPassages(String municipalityKey, Collection<String> passageKeys) {
        Set<Long> keys = new HashSet<>();
        passageKeys.forEach(key -> keys.add(hash(municipalityKey, "passage", key)));
        return keys;
    }

    /** The key of the case with an id. */
    static long ofId(String municipalityKey, String id) {
        return hash(municipalityKey, "id", id);
    }

    /** FNV-1a over the characters, 64 bits. */
    private static long hash(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ 0xffff) * 0x100000001b3L;
        }
        return hash;
    }
}
