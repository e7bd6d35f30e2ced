package kizashi.minutes;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kizashi.japanese.NameLexicon;
import kizashi.japanese.TsvTable;

/** Draws people's names: common ones, any that a dictionary has, and such as no dictionary has, of one letter to three. */
final class DrawnNames {
    private static final DrawnNames SHARED = new DrawnNames();
    private static final String KANA = "あいうえかきくけこさしすせたちつてとなにのはひふまみむめもやゆよらりるれわ";

    private final List<String> commonSurnames = new ArrayList<>();
    private final List<String> commonGiven = new ArrayList<>();
    private final List<String> rareSurnames = new ArrayList<>();
    private final List<String> rareGiven = new ArrayList<>();
    private final List<String> dictionarySurnames = new ArrayList<>();
    private final List<String> firstLetters = new ArrayList<>();
    private final List<String> lastLetters = new ArrayList<>();

    private DrawnNames() {
        for (List<String> row : TsvTable.rows(DrawnNames.class, "drawn-words.tsv", 2)) {
            switch (row.get(0)) {
                case "surname" -> commonSurnames.addAll(List.of(row.get(1).split(" ")));
                case "given" -> commonGiven.addAll(List.of(row.get(1).split(" ")));
                default -> {}
            }
        }
        for (List<String> row : TsvTable.rows(NameLexicon.class, "names.tsv", 2)) {
            // A name that ends in a word of respect cannot be told from one with it.
            if (Honorifics.strip(row.get(1)).equals(row.get(1))) {
                (row.get(0).equals("surname") ? rareSurnames : rareGiven).add(row.get(1));
            }
        }
        Set<String> first = new LinkedHashSet<>();
        Set<String> last = new LinkedHashSet<>();
        for (String name : commonSurnames) {
            first.add(name.substring(0, 1));
            last.add(name.substring(name.length() - 1));
        }
        firstLetters.addAll(first);
        lastLetters.addAll(last);
        for (String a : first) {
            for (String b : last) {
                if (NameLexicon.shared().isSurname(a + b)) {
                    dictionarySurnames.add(a + b);
                }
            }
        }
    }

    /**
     * A person.
     *
     * @param surname without spaces
     * @param given without spaces
     * @param kind how often such names are met, to tell where the reader fails
     */
    record Person(String surname, String given, String kind) {
        String full() {
            return surname + given;
        }
    }

    /** Draws a person; three of ten have an unusual surname, three of ten an unusual given name. */
    static Person person(Random random) {
        int a = random.nextInt(20);
        int b = random.nextInt(20);
        DrawnNames names = SHARED;
        String surname = a < 10
                ? pick(random, names.commonSurnames)
                : a < 15
                        ? pick(random, names.dictionarySurnames)
                        : a < 18 ? pick(random, names.rareSurnames) : names.coined(random);
        String given = b < 11
                ? pick(random, names.commonGiven)
                : b < 17 ? pick(random, names.rareGiven) : b < 18 ? kana(random) : letters(random);
        String kind = (a < 10 ? "common" : a < 15 ? "listed" : a < 18 ? "rare" : "coined") + " + "
                + (b < 11 ? "common" : b < 17 ? "rare" : b < 18 ? "kana" : "coined");
        return new Person(surname, given, kind);
    }

    static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String coined(Random random) {
        int length = random.nextInt(6);
        String name = pick(random, firstLetters) + (length == 0 ? "" : pick(random, lastLetters));
        return length == 5 ? name + pick(random, lastLetters) : name;
    }

    private static String letters(Random random) {
        String name = pick(random, SHARED.commonGiven).substring(0, 1);
        String other = pick(random, SHARED.rareGiven);
        return random.nextInt(4) == 0 ? name : name + other.substring(other.length() - 1);
    }

    private static String kana(Random random) {
        StringBuilder out = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) {
            out.append(KANA.charAt(random.nextInt(KANA.length())));
        }
        return out.toString();
    }
}
