package kizashi.match;

import java.util.ArrayList;
import java.util.List;

/** What one profile found in one passage; occurrences inside a longer one of the same profile do not count. */
final class ProfileHits {
    /** One occurrence of a keyword: folded positions. */
    record Hit(int keyword, int term, int from, int to) {}

    private final int profile;
    private final List<Hit> hits = new ArrayList<>();
    private boolean excluded;
    private int noise;

    ProfileHits(int profile) {
        this.profile = profile;
    }

    int profile() {
        return profile;
    }

    /** Adds an occurrence; they come in order of their start, the shorter first. */
    void add(Hit hit) {
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit other = hits.get(i);
            if (other.from() <= hit.from() && other.to() >= hit.to()) {
                return;
            }
            if (hit.from() <= other.from() && hit.to() >= other.to()) {
                hits.remove(i);
            }
            if (other.to() <= hit.from()) {
                break;
            }
        }
        hits.add(hit);
    }

    void exclude() {
        excluded = true;
    }

    void addNoise() {
        noise++;
    }

    boolean excluded() {
        return excluded;
    }

    int noise() {
        return noise;
    }

    List<Hit> hits() {
        return hits;
    }
}
