package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.Groups;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Says whom what stands before and in a bracket names: an office and a name, a seat and a name, a name and an office. */
final class BracketNaming {
    /** What a surname and a given name of one letter cost that are both listed. */
    private static final double LISTED_NAMES = 3.4;
    /** What a name may cost that a title follows within a bracket: 四ヶ所伸議員. */
    private static final double DEAREST_TITLED = 9;

    /** Names longer than this are looked at, and what they may cost. */
    private static final int LONGEST_SURE = 6;

    private static final double DEAREST_LONG = 11;
    /** What a full name costs at most that is one beyond doubt. */
    private static final double SURE_NAME = 4.2;

    /** Of those who plead, behind the name. */
    private static final String HEAD_OF_THOSE = "代表";

    private BracketNaming() {}

    /** Whether a bracket after this holds the whole header: nothing before it, 質疑（甲野委員）, 番外（町長　甲野太郎君）. */
    static boolean isWhole(String before) {
        return before.isEmpty()
                || HeaderWords.shared().isOnly(Kind.ACT, before)
                || NamingReader.withoutAside(before).isEmpty();
    }

    /**
     * Reads who is named.
     *
     * @param before what stands before the bracket, without spaces
     * @param inside what stands in it, without spaces
     * @param bracket the bracket as printed, with what it holds
     * @return null for nobody
     */
    static @Nullable Naming read(String before, String inside, String bracket) {
        if (isWhole(before)) {
            Naming whole = NamingReader.read(inside);
            return whole == null && HeaderWords.shared().isOnly(Kind.ACT, before) ? asking(inside) : whole;
        }
        String office = withoutAct(NamingReader.withoutAside(before));
        int seat = NamingReader.seatEnd(office);
        if (seat > 0) {
            return seated(office, seat, inside);
        }
        if (Groups.shared().isOne(office)) { // 公明党議員団（甲野太郎君）
            String member = name(inside);
            return member == null ? null : Naming.of(member, Honorifics.role(inside), null);
        }
        Naming answering = HeadersWithOrigin.inBracket(office, inside);
        if (answering != null) {
            return answering;
        }
        // 説明員 alone heads a list, 説明員（甲野太郎君） and 事務局職員（乙川花子君） speak.
        boolean person = Honorifics.plain(inside) != null && Ranks.shared().find(office) != null;
        if (NonSpeakers.shared().contains(office) && !person) {
            return null;
        }
        int seatInside = NamingReader.seatEnd(inside);
        boolean title = seatInside > 0 && HeaderWords.shared().of(Kind.TITLE).contains(inside.substring(seatInside));
        if (seatInside > 0 && (seatInside == inside.length() || title)) {
            return seatAfter(office, inside.substring(0, seatInside)); // 甲野太郎（３番議員）
        }
        if (Ranks.shared().find(Posts.first(office)) != null
                || Offices.read(office).side() != null) {
            return office(office, inside, bracket);
        }
        boolean explained = inside.indexOf('＝') >= 0; // 甲野太郎氏（こうの・たろう＝元市長）
        if (Ranks.shared().find(inside) != null && NamingReader.isName(office) && !explained) {
            return Naming.of(Honorifics.strip(office), inside, null);
        }
        return head(office, inside);
    }

    /** 問（小林）: behind what is done a surname is enough. */
    private static @Nullable Naming asking(String inside) {
        boolean surname =
                NameLexicon.shared().isSurname(inside) && !Units.shared().isWord(inside);
        return surname ? Naming.of(inside, null, null) : null;
    }

    /** 斎苑長（甲野太郎君）: in charge of something that no table has; only with a person beyond doubt. */
    private static @Nullable Naming head(String office, String inside) {
        boolean respected = Honorifics.plain(inside) != null;
        String name = Honorifics.strip(inside);
        boolean person = NamingReader.isName(name) && (respected || NameCosts.full(name) < SURE_NAME);
        return person && Offices.isHead(office) && NamingReader.isName(office) ? Naming.of(name, office, null) : null;
    }

    private static @Nullable Naming seated(String before, int seatEnd, String inside) {
        String name = name(inside);
        if (name == null) {
            return null;
        }
        Naming seat = NamingReader.read(before.substring(0, seatEnd));
        String number = seat == null ? null : seat.seat();
        String rest = before.substring(seatEnd);
        String title = Honorifics.role(inside);
        return Naming.of(name, rest.isEmpty() ? title == null ? "議員" : title : rest, number);
    }

    /** 甲野太郎議員（22番）. */
    private static @Nullable Naming seatAfter(String before, String seat) {
        String title = Honorifics.role(before);
        String name = title == null ? Honorifics.strip(before) : before.substring(0, before.length() - title.length());
        return NamingReader.isName(name) && Ranks.shared().find(name) == null
                ? Naming.of(name, title == null ? "議員" : title, seat)
                : null;
    }

    private static @Nullable Naming office(String office, String inside, String bracket) {
        if (inside.length() > office.length() && inside.endsWith(office)) {
            return office(office, inside.substring(0, inside.length() - office.length()), bracket); // 教育長（甲野太郎教育長）
        }
        if (inside.length() > office.length() && inside.startsWith(office) && Honorifics.plain(inside) != null) {
            return office(office, inside.substring(office.length()), bracket); // 議長（議長甲野太郎君）
        }
        int seat = NamingReader.seatEnd(inside);
        if (seat > 0) {
            return seatedInside(office, inside, seat);
        }
        if (Offices.isUnit(inside) && Units.shared().isRun(inside) && isSurnameAndRank(office)) {
            return Naming.together(inside + office); // 甲野課長（総務課）
        }
        if (isPersonWithTitle(office) && !isRespected(inside)) {
            return Naming.together(office); // 甲野太郎議員（みらい）
        }
        String witness = witness(office, inside);
        if (witness != null) {
            return Naming.of(witness, office, null);
        }
        String name = name(inside);
        boolean second = Ranks.shared().find(inside) != null;
        if (name != null && (!second || Honorifics.plain(inside) != null || isTitled(inside, name))) {
            return Naming.of(name, withoutSurname(office, name), null);
        }
        boolean counted =
                inside.chars().anyMatch(c -> Letters.isDigit((char) c)) && !inside.startsWith("第"); // 保育所（４か所）
        return second || Offices.isUnit(inside) && !counted || inside.startsWith("兼")
                ? Naming.together(office + Letters.withoutSpaces(bracket))
                : null;
    }

    private static boolean isRespected(String inside) {
        return Honorifics.plain(inside) != null || Honorifics.role(inside) != null;
    }

    /** 甲野太郎議員: a full name beyond doubt, and his title; what a bracket behind it holds is no second name. */
    private static boolean isPersonWithTitle(String office) {
        String title = Honorifics.role(office);
        String name = title == null ? "" : office.substring(0, office.length() - title.length());
        return !name.isEmpty()
                && NamingReader.isName(name)
                && NameCosts.full(name) < Math.min(SURE_NAME, Units.shared().costsFromEnd(name)[0]);
    }

    private static boolean isSurnameAndRank(String office) {
        Ranks.Found found = Ranks.shared().find(office);
        return found != null
                && found.start() > 0
                && NameLexicon.shared().isSurname(office.substring(0, found.start()))
                && !Units.shared().isWord(office.substring(0, found.start()));
    }

    /** 甲野総務課長（甲野太郎君）: the office without the surname that the bracket repeats. */
    private static String withoutSurname(String office, String name) {
        int end = NameCosts.surnameEnd(name);
        boolean repeats = end < name.length() && office.length() > end && office.startsWith(name.substring(0, end));
        String rest = repeats ? office.substring(end) : office;
        return Ranks.shared().find(rest) != null ? rest : office;
    }

    /** 議員（３番　甲野太郎君）, 質問者（３番　甲野太郎君）: who has a seat is a member, whatever he is about to do. */
    private static @Nullable Naming seatedInside(String office, String inside, int seatEnd) {
        Naming seated = NamingReader.read(inside);
        if (seated == null || seated.name() == null) {
            return null;
        }
        boolean member =
                Honorifics.role("・" + office) == null && Offices.read(office).side() == Side.MEMBER;
        return Naming.of(seated.name(), member ? seated.role() : office, inside.substring(0, seatEnd));
    }

    /** 委員長（甲野太郎議員）: a person with his title, and not a second office as in 議員（監査委員）. */
    private static boolean isTitled(String inside, String name) {
        Ranks.Found found = Ranks.shared().find(inside);
        boolean surname =
                NameLexicon.shared().isSurname(name) && !Units.shared().isWord(name); // 紹介議員（甲野議員）
        return found != null
                && found.start() == name.length()
                && Offices.read(inside).side() == Side.MEMBER
                && (surname
                        || NameCosts.full(name) < Units.shared().costsFromEnd(name)[0]
                                && NameCosts.full(name) < DEAREST_TITLED);
    }

    /**
     * 乙川大学名誉教授（甲野参考人）: what he is here stands behind his name, or of whom he is the head (請願者（甲野代表）); null where that does
     * not stand there.
     */
    private static @Nullable String witness(String office, String inside) {
        if (inside.endsWith(HEAD_OF_THOSE) && Offices.read(office).side() == Side.OTHER) {
            String name = inside.substring(0, inside.length() - HEAD_OF_THOSE.length());
            return NameLexicon.shared().isSurname(name) ? name : null;
        }
        for (String word : HeaderWords.shared().of(Kind.WITNESS)) {
            String name = inside.endsWith(word) ? inside.substring(0, inside.length() - word.length()) : "";
            if (NamingReader.isName(name) && NameCosts.full(name) < DEAREST_TITLED) {
                return name;
            }
        }
        return null;
    }

    /** 総務委員長報告（甲野太郎君）: what he does is no part of his office. */
    private static String withoutAct(String before) {
        if (Ranks.shared().find(Posts.first(before)) != null) {
            return before;
        }
        String rest = HeaderWords.shared().withoutEnd(Kind.ACT, before);
        boolean office = Ranks.shared().find(Posts.first(rest)) != null
                || NamingReader.seatEnd(rest) == rest.length()
                || Honorifics.role(rest) != null;
        return office ? rest : before;
    }

    /** The name in a bracket, without words of respect; null when it is a common word. */
    static @Nullable String name(String inside) {
        String name = Honorifics.strip(inside);
        String title = Honorifics.role(name);
        if (title != null) {
            name = name.substring(0, name.length() - title.length());
        }
        boolean respected = name.length() < inside.length();
        return NamingReader.isName(name) && (respected || !isCommonWord(name) && !isPhrase(name)) ? name : null;
    }

    /** 市長（来年度の方針について）: too long for a name, and nothing in it is one. */
    private static boolean isPhrase(String text) {
        return text.length() > LONGEST_SURE && NameCosts.full(text) > DEAREST_LONG;
    }

    /** 議長（朗読）: a word that is in the dictionary, and there as no name. */
    private static boolean isCommonWord(String text) {
        int kinds = NameLexicon.shared().kinds(text);
        boolean word = (kinds & NameLexicon.NOUN) != 0 && (kinds & (NameLexicon.SURNAME | NameLexicon.GIVEN)) == 0;
        return word && NameCosts.full(text) > LISTED_NAMES; // 神明 is a word, but 神 and 明 are names
    }
}
