package kizashi.signal.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;

/**
 * The endings that a helping verb makes with the verb before it (取り組んで|まいりたい, 取り組ませて|いただければ): every form of every verb of
 * {@code auxiliaries.tsv}, so that none is missing because nobody has met it yet.
 */
final class Auxiliaries {
    private Auxiliaries() {}

    /** Every ending, placeholders of {@link Politeness} still in it, with its mood. */
    static List<Map.Entry<String, Mood>> endings(TsvTable table) {
        List<Map.Entry<String, Mood>> endings = new ArrayList<>();
        for (TsvTable.Row row : table.rows()) {
            Mood will = SignalTables.valueOf(Mood.class, row, "will");
            Mood wish = SignalTables.valueOf(Mood.class, row, "wish");
            for (String after : row.get("after").split("\\|", -1)) {
                for (String stem : row.get("verb").split("\\|", -1)) {
                    Conjugation.Verb verb = Conjugation.verb(after + stem, row.get("form"));
                    add(endings, verb, will, wish);
                }
            }
        }
        return endings;
    }

    private static void add(List<Map.Entry<String, Mood>> endings, Conjugation.Verb verb, Mood will, Mood wish) {
        for (String present : List.of(verb.polite() + "ます", verb.plain())) {
            endings.add(Map.entry(present, will));
            endings.add(Map.entry(present + "として<いる>", will)); // a plan of one's own that is quoted
        }
        endings.add(Map.entry(verb.volition(), will));
        endings.add(Map.entry(verb.volition() + "<と思う>", will));
        for (String tail : List.of("たい", "たいところ<です>", "たいところ", "たく<思>", "たく、<思>")) {
            endings.add(Map.entry(verb.polite() + tail, wish));
        }
        for (String tail : List.of("れば", "たら", "るといい", "るとよい", "ればいい", "たらいい", "たらよい")) {
            endings.add(Map.entry(verb.potential() + tail, wish));
        }
        endings.add(Map.entry(verb.past(), Mood.PAST));
        endings.add(Map.entry(verb.polite() + "ました", Mood.PAST));
        endings.add(Map.entry(verb.te() + "<いる>", Mood.STATE));
        endings.add(Map.entry(verb.polite() + "ません", Mood.NEGATIVE));
        endings.add(Map.entry(verb.negative() + "ない", Mood.NEGATIVE));
        endings.add(Map.entry(verb.negative(), Mood.POLITE)); // before なければならない, ざるを得ない
        for (String able : List.of("ます", "る")) {
            endings.add(Map.entry(verb.potential() + able, Mood.ABLE));
        }
        for (String unable : List.of("ません", "ない")) {
            endings.add(Map.entry(verb.potential() + unable, Mood.CANNOT));
        }
    }
}
