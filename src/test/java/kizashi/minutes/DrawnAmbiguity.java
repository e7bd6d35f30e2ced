package kizashi.minutes;

import kizashi.japanese.NameLexicon;

/** What even a human reader cannot part where office and name stand together: such entries are not asked. */
final class DrawnAmbiguity {
    private DrawnAmbiguity() {}

    /** 総務課長谷川一郎: the office may end one letter earlier, or go on one letter later (町長田中, 部長沼). */
    static boolean isClearGlued(DrawnEntry entry) {
        String role = entry.role();
        String surname = entry.person().surname();
        String last = role.substring(role.length() - 1);
        boolean shorter = NameLexicon.shared().isSurname(last + surname)
                || NameLexicon.shared().isSurname(last + surname.charAt(0));
        boolean longer = Ranks.shared().find(role + surname.charAt(0)) != null
                || Ranks.shared().find(role + surname) != null;
        return !shorter
                && !longer
                && !Ranks.shared().canEndIn(surname.charAt(0))
                && !Offices.canEndUnit(surname.charAt(0));
    }

    /** 小林西部支所長: the surname may be shorter or longer by the letters around the place where the office begins. */
    static boolean isClearTogether(DrawnEntry entry) {
        String surname = entry.person().surname();
        String role = entry.role();
        boolean longer = false;
        for (int i = 1; i <= Math.min(2, role.length() - 1); i++) {
            longer |= NameLexicon.shared().isSurname(surname + role.substring(0, i));
        }
        boolean shorter = false;
        for (int i = 1; i < surname.length(); i++) {
            String rest = surname.substring(i);
            shorter |= NameLexicon.shared().isSurname(surname.substring(0, i))
                    && Units.shared().costsFromEnd(rest + entry.post().unit())[0]
                            <= Units.shared().costsFromEnd(entry.post().unit())[0] + 1.6;
        }
        return !longer
                && !shorter
                && NameLexicon.shared().isSurname(surname)
                && !Units.shared().isWord(surname)
                && entry.role().indexOf('（') < 0;
    }
}
