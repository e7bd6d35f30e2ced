package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.japanese.Letters;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.roster.RosterVocabulary.Kind;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/** The words of a roster that are no persons, but say something of one or of all: 欠席, ７名, の各委員, 公明党. */
final class RosterWords {
    /** What stands after a name and says whether the person was there. */
    static final List<String> MARKS = Stream.of(Kind.ABSENT, Kind.PRESENT)
            .flatMap(kind -> RosterVocabulary.of(kind).stream())
            .toList();

    private static final List<String> VACANT = RosterVocabulary.of(Kind.VACANT);
    private static final List<String> TAILS = RosterVocabulary.of(Kind.TAIL);
    private static final List<String> PARTIES = RosterVocabulary.of(Kind.PARTY);
    private static final List<String> RESTS = RosterVocabulary.of(Kind.REST);
    private static final List<String> NOTES = RosterVocabulary.of(Kind.NOTE);

    /** Words of units' names cost less a letter than the rarest of names. */
    private static final double OF_UNITS = 0.6;

    /** What a surname and a given name cost at most that are both in the lists: 清水みどり. */
    private static final double LISTED = 3.2;

    /** How far the number of a seat is looked for. */
    private static final int LONGEST_SEAT = 8;

    private RosterWords() {}

    /** Whether a bracket after a name says this of the person, and does not tell namesakes apart. */
    static boolean isRemark(String inside) {
        return MARKS.contains(inside) || NOTES.contains(inside);
    }

    /** 委員甲野 begins with an office, 子育て支援 is a unit's name: neither is a person's. */
    static boolean isWordOfUnits(String name) {
        return name.startsWith("委員")
                || name.startsWith("議員")
                || name.length() > 3
                        && NameCosts.full(name) > LISTED
                        && Units.shared().cost(name) < OF_UNITS * name.length();
    }

    /** 教 育 委 員 会  出 山 裕 之: a letter that ends words of offices, nearer to what stands before it than to what follows. */
    static boolean isEndOfRole(RosterLine line, int start) {
        char c = line.letters().charAt(start);
        return start > 0
                && start + 1 < line.length()
                && line.gap(start) > 0
                && line.gap(start) < line.gap(start + 1)
                && (Offices.canEndUnit(c) || Ranks.shared().canEndIn(c));
    }

    /** 紘 三     24番: the last letter of a name before a seat is no part of its number. */
    static boolean isTornSeat(RosterLine line, int start, int end) {
        boolean mixed = false;
        for (int i = start + 1; i < end; i++) {
            boolean kanji = "〇一二三四五六七八九十百".indexOf(line.letters().charAt(i - 1)) >= 0;
            mixed |= kanji && Letters.isDigit(line.letters().charAt(i));
        }
        return mixed || line.isTorn(start, end);
    }

    /**
     * What begins at a letter.
     *
     * @param before what stands before it; null at the beginning of the line
     * @param members whether the list is one of members
     * @param nameFirst whether the list writes names before offices
     */
    static List<RosterPart> at(RosterLine line, int start, @Nullable Type before, boolean members, boolean nameFirst) {
        List<RosterPart> parts = new ArrayList<>();
        for (String mark : MARKS) {
            add(parts, line, start, mark, Type.MARK);
        }
        for (String vacant : VACANT) {
            add(parts, line, start, vacant, Type.VACANT);
        }
        boolean besides = before == Type.ROLE && "（(".indexOf(line.letters().charAt(start)) >= 0;
        int substitute = besides ? RoleBrackets.substituteEnd(line.letters(), start) : -1;
        if (substitute > 0) {
            parts.add(new RosterPart(Type.VACANT, start, substitute, 0));
        }
        int aside = asideEnd(line, start);
        if (aside > 0) {
            parts.add(new RosterPart(Type.OTHER, start, aside, 0));
        }
        int count = CountedOthers.countEnd(line.letters(), start);
        if (count > 0) {
            parts.add(new RosterPart(Type.OTHER, start, count, 0));
        }
        int town = members && (before == null || before == Type.ROLE) ? MemberPlaces.townEnd(line, start) : 0;
        if (town > 0
                && (before == null || RosterSegmenter.isFiller(line.letters().charAt(start)))) {
            parts.add(new RosterPart(Type.OTHER, start, town, 0));
        }
        int district = MemberPlaces.districtEnd(line, start);
        if (district > 0) {
            parts.add(new RosterPart(Type.OTHER, start, district, 0));
        }
        int rest = CountedOthers.restEnd(line, start);
        if (rest > 0) {
            parts.add(new RosterPart(Type.OTHER, start, rest, 0));
        }
        add(parts, line, start, "オブザーバー", Type.OTHER);
        for (String heading : start == 0 ? RESTS : List.<String>of()) {
            add(parts, line, start, heading, Type.OTHER);
        }
        boolean remark = (before == Type.NAME || before == Type.MARK || before == Type.TITLE) && line.gap(start) > 1;
        for (String note : remark ? NOTES : List.<String>of()) {
            add(parts, line, start, note, Type.OTHER);
        }
        if (before == Type.NAME_ROLE) {
            for (String tail : TAILS) {
                add(parts, line, start, tail, Type.OTHER);
            }
            int others = CountedOthers.othersEnd(line.letters(), start);
            if (others > 0) {
                parts.add(new RosterPart(Type.OTHER, start, others, 0));
            }
        }
        if (before != Type.NAME) {
            return parts;
        }
        RosterPart note = RosterNotes.at(line, start, members, nameFirst);
        if (note != null) {
            parts.add(note);
        }
        if (start > 0 && "（(".indexOf(line.letters().charAt(start - 1)) >= 0) {
            add(parts, line, start, "代理", Type.MARK);
        }
        if (line.gap(start) > 1) {
            add(parts, line, start, "出", Type.MARK);
            add(parts, line, start, "欠", Type.MARK);
        }
        for (String tail : TAILS) {
            add(parts, line, start, tail, Type.OTHER);
        }
        int others = CountedOthers.othersEnd(line.letters(), start);
        if (others > 0) {
            parts.add(new RosterPart(Type.OTHER, start, others, 0));
        }
        if (members) {
            int party = partyEnd(line, start);
            if (party > 0) {
                parts.add(new RosterPart(Type.OTHER, start, party, 0));
            }
            if (!RosterSegmenter.isFiller(line.letters().charAt(start - 1))) {
                add(parts, line, start, "議員", Type.TITLE);
                add(parts, line, start, "委員", Type.TITLE);
            }
        }
        return parts;
    }

    /** Where 番外２番 ends, by which those who are no members are seated; 0 for none. */
    private static int asideEnd(RosterLine line, int start) {
        String letters = line.letters();
        for (String aside : HeaderWords.shared().of(HeaderWords.Kind.ASIDE)) {
            int end = start + aside.length();
            if (letters.startsWith(aside, start) && !line.isTorn(start, end)) {
                int seat = NamingReader.seatEnd(letters.substring(end, Math.min(letters.length(), end + LONGEST_SEAT)));
                return end + seat;
            }
        }
        return 0;
    }

    private static void add(List<RosterPart> parts, RosterLine line, int start, String word, Type type) {
        int end = start + word.length();
        if (line.letters().startsWith(word, start) && RosterSegmenter.isBounded(line, end)) {
            parts.add(new RosterPart(type, start, end, 0));
        }
    }

    /** Where the party or group of a member ends that stands in a column of its own (公明党, 新風会); 0 for none. */
    private static int partyEnd(RosterLine line, int start) {
        int end = start + 1;
        while (end < line.length() && line.gap(end) == 0) {
            end++;
        }
        String cell = line.text(start, end);
        boolean group = PARTIES.stream().anyMatch(cell::endsWith);
        return group && line.gap(start) > 0 && cell.length() > 2 ? end : 0;
    }
}
