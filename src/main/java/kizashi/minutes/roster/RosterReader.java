package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.AdministrationBoards;
import kizashi.minutes.words.HeaderWords;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Finds the lists of those present, wherever they stand, and reads them. */
public final class RosterReader {
    /** A line longer than this is no line of a list. */
    private static final int LONGEST_LINE = 600;
    /** In the midst of speeches a heading is short. */
    private static final int LONGEST_IN_BODY = 120;

    /** After what looks like a header a person's spaced name can be left: 事 務 局 書 記 樋 口 し ほ み. */
    private static final int LONGEST_REST = 16;

    /** What a heading that is too long for its line leaves for the next: のとおりである。 */
    private static final int LONGEST_TAIL = 12;

    private static final int MOST_EMPTY = 3;
    /** No list is longer: the largest assembly has 127 members, of about ten letters each with their seats. */
    private static final int MOST_LETTERS = 6_000;

    private final String text;
    private final HeadingFinder headings;
    private final List<RosterEntry> entries = new ArrayList<>();
    private final Set<Header> listed = new HashSet<>();
    private @Nullable RosterColumns current;
    private boolean currentInBody;
    /** Whether persons stand on the line of the heading. */
    private boolean currentBeside;

    private boolean inline;
    private int idle;
    private int letters;

    private RosterReader(String text) {
        this.text = text;
        this.headings = new HeadingFinder(text);
    }

    /**
     * What was read.
     *
     * @param entries those listed
     * @param headers the headers that are left: some lines of lists look like headers of speeches
     */
    public record Result(List<RosterEntry> entries, List<Header> headers) {}

    /**
     * Reads all lists.
     *
     * @param text the stored text
     * @param headers where speeches begin, in order; a list ends there
     */
    public static Result read(String text, List<Header> headers) {
        RosterReader reader = new RosterReader(text);
        boolean spoken = false;
        int line = 0;
        int next = 0;
        while (line < text.length()) {
            int end = lineEnd(text, line);
            while (next < headers.size() && headers.get(next).start() < line) {
                next++;
            }
            boolean speech = next < headers.size() && headers.get(next).start() < end;
            boolean listed = speech && end - line <= LONGEST_LINE && reader.isListed(headers.get(next), line, end);
            if (listed) {
                reader.listed.add(headers.get(next));
            }
            if ((!speech || listed) && end - line <= LONGEST_LINE) {
                reader.line(line, end, spoken);
            } else {
                spoken |= speech;
                reader.close();
            }
            line = end + 1;
        }
        reader.close();
        RosterSentences.add(text, headers, reader.entries);
        dropCalled(reader.entries);
        if (AdministrationBoards.isOne(text)) {
            reader.entries.replaceAll(RosterReader::ofAdministration);
        }
        List<Header> left = reader.listed.isEmpty()
                ? headers
                : headers.stream().filter(h -> !reader.listed.contains(h)).toList();
        return new Result(reader.entries, left);
    }

    /** The 事務局 of a board of an administration is the administration. */
    private static RosterEntry ofAdministration(RosterEntry entry) {
        boolean staff =
                entry.side() == Side.OTHER && String.valueOf(entry.section()).contains("事務局");
        return staff
                ? new RosterEntry(
                        entry.name(),
                        entry.surname(),
                        entry.role(),
                        entry.department(),
                        entry.path(),
                        entry.rank(),
                        entry.seat(),
                        Side.OFFICIAL,
                        entry.present(),
                        entry.section(),
                        entry.start(),
                        entry.end(),
                        entry.raw())
                : entry;
    }

    /** 応招議員, then 出席議員: who answered the summons is listed once more among those who are there, or among those who are not. */
    private static void dropCalled(List<RosterEntry> entries) {
        Set<String> listed = new HashSet<>();
        for (RosterEntry entry : entries) {
            if (isOfMembers(entry) && !isOfCalled(entry)) {
                listed.add(entry.name());
            }
        }
        entries.removeIf(entry -> isOfMembers(entry) && isOfCalled(entry) && listed.contains(entry.name()));
    }

    private static boolean isOfMembers(RosterEntry entry) {
        return entry.side() == Side.MEMBER || entry.side() == Side.CHAIR;
    }

    private static boolean isOfCalled(RosterEntry entry) {
        String section = String.valueOf(entry.section());
        return section.contains("応招") && !section.contains("席");
    }

    /**
     * Whether what looks like the header of a speech is a line of a list: a heading with its entries behind it, two persons
     * on one line of an open list, or its last line before the next heading.
     */
    private boolean isListed(Header header, int start, int end) {
        if (current == null && (end - start > LONGEST_IN_BODY || !canBeHeading(start, end))) {
            return false;
        }
        RosterLine line = new RosterLine(text, start, end);
        RosterColumns open = current;
        Kind kind = open == null ? null : open.first().kind();
        List<HeadingFinder.Found> found = headings.find(line, kind, inline);
        if (isSaid(header, end)) {
            return false; // 事務局：出席委員は６名です。
        }
        if (!found.isEmpty() && found.get(0).kind() != Kind.STOP) {
            return found.get(found.size() - 1).end() < line.length() || found.size() > 1 || header.end() > end;
        }
        if (open == null || text.substring(Math.min(header.end(), end), end).indexOf('。') >= 0) {
            return false;
        }
        int persons = open.first().personsOn(line);
        String rest = Letters.withoutSpaces(text.subSequence(Math.min(header.end(), end), end));
        boolean nothingSaid = RosterFurniture.withoutLeader(rest).length() <= LONGEST_REST;
        if (header.marker() != null) {
            boolean signed = persons > 1 && PresenceSigns.beginEach(line, persons);
            return signed
                    || persons == 1 && nothingSaid && isBeforeSigned(open.first(), line, end)
                    || persons == 1 && nothingSaid && isBulleted(open.first(), start, line.offset(0), end);
        }
        return persons > 1
                || persons == 1 && nothingSaid && RosterFurniture.hasLeader(line.letters())
                || persons == 1
                        && nothingSaid
                        && (isHeading(end + 1) || goesOnAsList(open.first(), end + 1) || isEnd(end + 1));
    }

    /** Whether a polite sentence ends the line behind a header. */
    private boolean isSaid(Header header, int lineEnd) {
        String rest = header.bodyStart() < lineEnd
                ? text.substring(header.bodyStart(), lineEnd).strip()
                : "";
        String sentence = rest.endsWith("。") ? rest.substring(0, rest.length() - 1) : "";
        return HeaderWords.shared().of(HeaderWords.Kind.POLITE).stream().anyMatch(sentence::endsWith);
    }

    /** Whether the lines of an open list begin with a sign each: the one before or the one after begins with the same. */
    private boolean isBulleted(RosterList list, int start, int first, int end) {
        char sign = text.charAt(first);
        int above = Math.max(0, text.lastIndexOf('\n', start - 2) + 1);
        boolean after =
                start > above + 1 && text.substring(above, start).strip().startsWith(String.valueOf(sign));
        int next = end;
        while (next < text.length() && (Letters.isBreak(text.charAt(next)) || Letters.isSpace(text.charAt(next)))) {
            next++;
        }
        boolean before = next < text.length() && text.charAt(next) == sign && goesOnAsList(list, next);
        boolean otherSign = start > above + 1
                && PresenceSigns.begins(text.substring(above, start).strip())
                && PresenceSigns.isSign(sign)
                && text.substring(next, Math.min(text.length(), lineEnd(text, next)))
                                .indexOf('。')
                        < 0;
        return before || after || otherSign;
    }

    /** ○　教育長　甲野太郎 above ×　総務課長　乙川花子: the next person of the list has a sign of presence as well. */
    private boolean isBeforeSigned(RosterList list, RosterLine line, int end) {
        int next = end;
        while (next < text.length() && (Letters.isBreak(text.charAt(next)) || Letters.isSpace(text.charAt(next)))) {
            next++;
        }
        return PresenceSigns.begins(line.letters())
                && next < text.length()
                && PresenceSigns.isSign(text.charAt(next))
                && goesOnAsList(list, next);
    }

    /** Whether the next line is another person of the list, or what stands below a list at the end of the minutes. */
    private boolean goesOnAsList(RosterList list, int from) {
        int start = from;
        while (start < text.length() && (Letters.isBreak(text.charAt(start)) || Letters.isSpace(text.charAt(start)))) {
            start++;
        }
        int end = Math.min(text.length(), lineEnd(text, start));
        if (end - start > LONGEST_IN_BODY) {
            return false;
        }
        String next = text.substring(start, end);
        return next.contains("署名") || next.indexOf('。') < 0 && list.personsOn(new RosterLine(text, start, end)) > 0;
    }

    /** Whether a rule or the time stands next, where no speech could go on. */
    private boolean isEnd(int from) {
        int start = from;
        while (start < text.length() && (Letters.isBreak(text.charAt(start)) || Letters.isSpace(text.charAt(start)))) {
            start++;
        }
        String next = text.substring(start, Math.min(text.length(), lineEnd(text, start)));
        return RosterFurniture.isRule(next)
                || RosterFurniture.ends(Letters.withoutSpaces(next)) && next.length() < LONGEST_IN_BODY;
    }

    private boolean isHeading(int from) {
        int start = from;
        while (start < text.length() && (Letters.isBreak(text.charAt(start)) || Letters.isSpace(text.charAt(start)))) {
            start++;
        }
        int end = Math.min(text.length(), lineEnd(text, start));
        String line = text.substring(start, end);
        // 出席議員が定足数に達しておりますので begins a speech, not a list.
        boolean spoken = line.contains("ます") || line.contains("です") || line.contains("おり") && !line.contains("とおり");
        boolean isShort = end > start && end - start <= LONGEST_IN_BODY;
        return isShort
                && !spoken
                && !headings.find(new RosterLine(text, start, end), null, inline)
                        .isEmpty();
    }

    private void line(int start, int end, boolean inBody) {
        if (inBody && current == null && (end - start > LONGEST_IN_BODY || !canBeHeading(start, end))) {
            return;
        }
        RosterLine line = new RosterLine(text, start, end);
        if (line.length() == 0) {
            return;
        }
        RosterColumns open = current;
        if (open != null && DrawnTable.isRow(text, start, end) && RosterHeadings.isTableHead(line.letters())) {
            open.add(line, text.substring(start, end).strip());
            return; // │番号│氏名│出席 〇│欠席 ×│
        }
        boolean numbered = open != null && open.first().isNumberedHeading(line.letters());
        List<HeadingFinder.Found> found =
                headings.find(line, open == null ? null : open.first().kind(), inline || numbered);
        if (inBody && !found.isEmpty() && line.letters().contains("は、")) {
            return; // RosterSentences reads it to its end
        }
        if (!found.isEmpty()) {
            close();
            if (found.get(0).kind() != Kind.STOP) {
                open(line, found, inBody);
            }
            return;
        }
        if (open == null) {
            return;
        }
        String raw = text.substring(start, end).strip();
        if (RosterFurniture.isPage(line.letters()) || RosterFurniture.isCounted(line.letters())) {
            return;
        }
        if (letters == 0 && idle == 0 && raw.endsWith("。") && raw.length() <= LONGEST_TAIL) {
            return; // the heading went on: …次のとおりで / ある。
        }
        if (raw.indexOf('。') >= 0 || RosterFurniture.ends(line.letters())) {
            close();
            return;
        }
        boolean rule = RosterFurniture.isRule(raw);
        boolean any = !rule && open.add(withoutFrame(line), raw);
        idle = any ? 0 : idle + (rule ? 0 : 1);
        letters += line.length();
        if (idle > MOST_EMPTY || letters > MOST_LETTERS) {
            close();
        }
    }

    /**
     * A line without the half of a bracket that is around its group: （商工部 and, below it, 甲野商工部長、乙川商工課長）; or both halves,
     * where they are around all of the line.
     */
    private RosterLine withoutFrame(RosterLine line) {
        String letters = line.letters();
        int last = line.length() - 1;
        boolean opens = last > 1 && "（(".indexOf(letters.charAt(0)) >= 0;
        boolean closes = last > 1 && "）)".indexOf(letters.charAt(last)) >= 0;
        int close = Math.max(letters.indexOf('）'), letters.indexOf(')'));
        int begin = Math.max(letters.lastIndexOf('（'), letters.lastIndexOf('('));
        boolean several = letters.indexOf('、') > 0 || line.gapsWithin(0, line.length()) > 1;
        boolean whole = opens
                && close == last
                && begin == 0
                && several
                && letters.indexOf('長') > 0
                && !RoleBrackets.isSecondOffice(letters);
        boolean openOnly = opens && close < 0;
        boolean closeOnly = closes && begin < 0;
        if (!whole && !openOnly && !closeOnly) {
            return line;
        }
        return line.cell(text, whole || openOnly ? 1 : 0, whole || closeOnly ? last : line.length());
    }

    private void open(RosterLine line, List<HeadingFinder.Found> found, boolean inBody) {
        RosterColumns columns = new RosterColumns(text);
        boolean beside = false;
        String raw = text.substring(line.offset(0), line.offset(line.length())).strip();
        for (int i = 0; i < found.size(); i++) {
            HeadingFinder.Found heading = found.get(i);
            String letters = line.text(heading.start(), heading.end());
            RosterList list = new RosterList(
                    RosterStyle.of(heading.kind(), RosterHeadings.core(letters), letters),
                    Letters.isDigit(letters.charAt(0)));
            columns.open(line.column(heading.start()), list);
            int end = i + 1 < found.size() ? found.get(i + 1).start() : line.length();
            if (end > heading.end()) {
                list.add(line.cell(text, heading.end(), end), raw);
                inline = true;
                beside = true;
            }
        }
        current = columns;
        currentBeside = beside;
        addRowsAbove(columns, found, line);
        currentInBody = inBody;
        idle = 0;
        letters = 0;
    }

    /** In a drawn table the heading of a list can stand beside its middle row: the rows above it come first. */
    private void addRowsAbove(RosterColumns columns, List<HeadingFinder.Found> found, RosterLine heading) {
        if (found.size() > 1 || found.get(0).end() == heading.length()) {
            return;
        }
        for (RosterLine row : DrawnTable.rowsAbove(text, heading.offset(0))) {
            columns.first()
                    .addFirst(
                            row,
                            text.substring(row.offset(0), row.offset(row.length()))
                                    .strip());
        }
    }

    /** In the midst of speeches only lines that speak of presence can be headings. */
    private boolean canBeHeading(int first, int end) {
        for (int i = first; i < end; i++) {
            char c = text.charAt(i);
            boolean last = i >= end - 2;
            if (c == '。' && !last || c == '、' && end - first > 40) {
                return false;
            }
        }
        String line = text.substring(first, end);
        if (line.contains("投票")) {
            return false; // 出席議員数 in the report of an election
        }
        return line.contains("席") || line.contains("説明員") || line.contains("委任") || line.contains("職員");
    }

    private void close() {
        RosterColumns columns = current;
        current = null;
        if (columns == null) {
            return;
        }
        List<RosterEntry> found = columns.entries();
        if (!currentInBody || found.size() > 1 || currentBeside) {
            entries.addAll(found);
        }
    }

    private static int lineEnd(String text, int from) {
        int i = from;
        while (i < text.length() && !Letters.isBreak(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
