package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.AdministrationBoards;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Finds the lists of those present, wherever they stand, and reads them. */
public final class RosterReader {
    /** A line longer than this is no line of a list. */
    private static final int LONGEST_LINE = 600;
    /** In the midst of speeches a heading is short. */
    static final int LONGEST_IN_BODY = 120;

    /** What a heading that is too long for its line leaves for the next: のとおりである。 */
    private static final int LONGEST_TAIL = 12;

    private static final int MOST_EMPTY = 3;
    /** No list is longer: the largest assembly has 127 members, of about ten letters each with their seats. */
    private static final int MOST_LETTERS = 6_000;

    private final String text;
    private final HeadingFinder headings;
    private final HeadersInLists inLists;
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
        this.inLists = new HeadersInLists(text, headings);
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
            boolean listed = speech
                    && end - line <= LONGEST_LINE
                    && reader.inLists.isOne(headers.get(next), line, end, reader.current, reader.inline);
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
        ListedTwice.settle(reader.entries);
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
        return staff ? entry.on(Side.OFFICIAL) : entry;
    }

    private void line(int start, int end, boolean inBody) {
        if (inBody
                && current == null
                && (end - start > LONGEST_IN_BODY || !HeadersInLists.canBeHeading(text, start, end))) {
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
        boolean any = !rule && open.add(RosterFrames.without(text, line), raw);
        idle = any ? 0 : idle + (rule ? 0 : 1);
        letters += line.length();
        if (idle > MOST_EMPTY || letters > MOST_LETTERS) {
            close();
        }
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

    static int lineEnd(String text, int from) {
        return Letters.lineEnd(text, from, text.length());
    }
}
