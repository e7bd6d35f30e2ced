package kizashi.config;

import java.util.Set;
import java.util.stream.Collectors;
import kizashi.model.Municipality;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** The names of the 47 prefectures, as the program's own registry has them. */
final class Prefectures {
    private static final String KINDS = "都道府県";

    private Prefectures() {}

    /** Read when the first profile names one. */
    private static final class Names {
        static final Set<String> ALL = Registry.bundled().all().stream()
                .filter(body -> body.type() == Registry.BodyType.PREFECTURE)
                .map(Registry.Body::municipality)
                .map(Municipality::name)
                .collect(Collectors.toUnmodifiableSet());

        private Names() {}
    }

    /** The full name of a prefecture, also of one that is named without its kind (千葉); null when there is none of that name. */
    static @Nullable String full(String name) {
        String bare = name.strip();
        if (Names.ALL.contains(bare)) {
            return bare;
        }
        for (int i = 0; i < KINDS.length(); i++) {
            String full = bare + KINDS.charAt(i);
            if (Names.ALL.contains(full)) {
                return full;
            }
        }
        return null;
    }

    /** The prefecture whose name is nearest to a misspelt one (干葉県); null where several are as near, or none. */
    static @Nullable String nearest(String name) {
        Set<String> near = Names.ALL.stream()
                .filter(full -> differences(name.strip(), full) <= 1)
                .collect(Collectors.toSet());
        return near.size() == 1 ? near.iterator().next() : null;
    }

    private static int differences(String one, String other) {
        return LevenshteinDistance.getDefaultInstance().apply(one, other);
    }
}
