package kizashi.match;

import kizashi.model.Municipality;
import kizashi.model.Profile;

/** Whether a municipality lies where a company sells. */
public final class Areas {
    private Areas() {}

    /**
     * @param areas no prefecture and no municipality means all of them; a municipality that is named counts whatever its
     *     prefecture; where a population is asked for and not known, the municipality is kept, since nothing speaks against it
     */
    public static boolean covers(Profile.Areas areas, Municipality municipality) {
        if (municipality.code() != null && areas.municipalities().contains(municipality.code())) {
            return true;
        }
        boolean named =
                !areas.prefectures().isEmpty() || !areas.municipalities().isEmpty();
        if (named && (municipality.prefecture() == null || !areas.prefectures().contains(municipality.prefecture()))) {
            return false;
        }
        Integer population = municipality.population();
        return population == null
                || (areas.minPopulation() == null || population >= areas.minPopulation())
                        && (areas.maxPopulation() == null || population <= areas.maxPopulation());
    }
}
