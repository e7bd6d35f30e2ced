package kizashi.deliver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which items come first. The best by score, but nobody reads the third item of one town on one offer before the first of
 * another: of a profile and a municipality two go first, and of a profile its share of the places; the others follow, best
 * first. Where there are no others, they go first after all.
 */
final class FirstItems {
    private static final int OF_ONE_TOWN = 2;
    /** So many of each profile, whatever its share. */
    private static final int LEAST_SHARE = 3;

    private FirstItems() {}

    /**
     * The same items in the order in which they are shown.
     *
     * @param items best first
     * @param places how many are shown in full
     */
    static List<DigestItem> spread(List<DigestItem> items, int places) {
        long profiles = items.stream().map(i -> i.profiles().get(0)).distinct().count();
        int share = (int) Math.max(LEAST_SHARE, Math.ceil((double) places / Math.max(1, profiles)));
        List<DigestItem> first = new ArrayList<>();
        List<DigestItem> later = new ArrayList<>();
        Map<String, Integer> ofTown = new HashMap<>();
        Map<String, Integer> ofProfile = new HashMap<>();
        for (DigestItem item : items) {
            String profile = item.profiles().get(0);
            String town = profile + "\n" + item.lgKey();
            boolean fits = first.size() < places
                    && ofTown.getOrDefault(town, 0) < OF_ONE_TOWN
                    && (profiles == 1 || ofProfile.getOrDefault(profile, 0) < share);
            if (fits) {
                ofTown.merge(town, 1, Integer::sum);
                ofProfile.merge(profile, 1, Integer::sum);
                first.add(item);
            } else {
                later.add(item);
            }
        }
        first.addAll(later);
        return first;
    }
}
