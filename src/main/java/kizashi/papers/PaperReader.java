package kizashi.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Paper;
import org.jspecify.annotations.Nullable;

/**
 * A plan, budget, tender notice, question notice, policy speech or guideline to sections and facts. Whatever cannot be told
 * stays null or in a section without heading; no text is left out. Stateless.
 */
public final class PaperReader {

    /**
     * Reads a paper.
     *
     * @param kind what it is
     * @param text its stored text
     * @param title its title as listed, kept as it is
     */
    public Paper read(DocumentKind kind, ExtractedText text, String title) {
        List<Lines.Line> lines = Lines.of(text.text());
        List<Paper.Fact> facts = Facts.of(kind, text.text(), lines);
        Contacts.Contact contact = Contacts.of(lines);
        List<Paper.Section> sections =
                kind == DocumentKind.QUESTION_NOTICE ? questions(text, lines) : sections(kind, text, lines, facts);
        return new Paper(kind, title, date(text, lines, facts), contact.section(), contact.contact(), sections, facts);
    }

    /** A run of text under one heading, while it grows. */
    private record Open(
            int start,
            @Nullable String heading,
            @Nullable String department,
            @Nullable String member,
            boolean marked) {
        Open(int start, @Nullable String heading, @Nullable String department, @Nullable String member) {
            this(start, heading, department, member, false);
        }
    }

    private static List<Paper.Section> sections(
            DocumentKind kind, ExtractedText text, List<Lines.Line> lines, List<Paper.Fact> facts) {
        boolean rows = kind == DocumentKind.BUDGET || kind == DocumentKind.PLAN;
        String above = null;
        String item = null;
        String programme = null;
        List<Paper.Section> sections = new ArrayList<>();
        Open open = new Open(0, null, null, null);
        boolean headingOnly = true;
        NavigableSet<Integer> stated = new TreeSet<>();
        facts.forEach(fact -> stated.add(fact.start()));
        Map<Integer, CentredRows.Part> centred = rows ? CentredRows.of(lines) : Map.of();
        for (int i = 0; i < lines.size(); i++) {
            Lines.Line line = lines.get(i);
            CentredRows.Part part = centred.get(i);
            if (part != null) {
                int end = part.end() < lines.size()
                        ? lines.get(part.end()).start()
                        : text.text().length();
                close(sections, open, line.start(), text);
                close(sections, new Open(line.start(), part.heading(), part.department(), null), end, text);
                open = new Open(end, null, null, null);
                headingOnly = true;
                i = part.end() - 1;
                continue;
            }
            Rows.Row row = rows && !holdsFact(line, stated) ? Rows.of(line.text()) : null;
            // The item is printed again on each page, and what follows is still spent for the programme of the page
            // before.
            boolean again = Rows.isSameItem(item, line.text());
            item = rows && Rows.isItem(line.text()) ? line.text() : item;
            if (programme != null && Rows.isOfStatement(line.text())) {
                close(sections, open, line.start(), text);
                open = new Open(line.start(), again ? programme : line.text(), null, null, true);
                headingOnly = false;
                continue;
            }
            programme = row != null && row.marked() ? line.text() : programme;
            if (open.marked && (row == null || !row.marked())) {
                continue;
            }
            if (row != null) {
                // Rows right below each other are one matter each, the heading above them is of the first.
                int start = headingOnly ? open.start : line.start();
                if (!headingOnly) {
                    close(sections, open, start, text);
                }
                String department = row.department() != null ? row.department() : above;
                open = new Open(start, line.text(), department, null, row.marked());
                headingOnly = false;
                continue;
            }
            String alone = rows ? Rows.sectionAlone(line.text()) : null;
            above = alone != null ? alone : above;
            if (Headings.level(lines, i) > 0 && !holdsFact(line, stated)) {
                if (!headingOnly) {
                    close(sections, open, line.start(), text);
                    open = new Open(line.start(), line.text(), Contacts.inHeading(line.text()), null);
                } else {
                    // A heading right below another: one section, under the nearer of the two.
                    String department = Contacts.inHeading(line.text());
                    open = new Open(open.start, line.text(), department != null ? department : open.department, null);
                }
                headingOnly = true;
                continue;
            }
            String department = open.department == null ? Contacts.onLine(line.text()) : null;
            if (department != null) {
                open = new Open(open.start, open.heading, department, null);
            }
            headingOnly = false;
        }
        close(sections, open, text.text().length(), text);
        return sections;
    }

    /** 「（２）履行期間　令和９年３月31日まで」 is no heading. */
    private static boolean holdsFact(Lines.Line line, NavigableSet<Integer> facts) {
        Integer next = facts.higher(line.start());
        return next != null && next < line.end();
    }

    /** In a question notice every item stands under the member who asks it. */
    private static List<Paper.Section> questions(ExtractedText text, List<Lines.Line> lines) {
        List<Paper.Section> sections = new ArrayList<>();
        Open open = new Open(0, null, null, null);
        for (int i = 0; i < lines.size(); i++) {
            Lines.Line line = lines.get(i);
            String member = Members.of(line.text());
            if (member != null) {
                close(sections, open, line.start(), text);
                open = new Open(line.start(), null, null, member);
            } else if (Headings.level(lines, i) == 1 || (Headings.level(lines, i) == 2 && open.heading == null)) {
                boolean first = open.heading == null && open.member != null;
                if (!first) {
                    close(sections, open, line.start(), text);
                }
                open = new Open(first ? open.start : line.start(), line.text(), null, open.member);
            }
        }
        close(sections, open, text.text().length(), text);
        return sections;
    }

    private static void close(List<Paper.Section> sections, Open open, int end, ExtractedText text) {
        if (end > open.start && !text.text().substring(open.start, end).isBlank()) {
            sections.add(new Paper.Section(open.start, end, open.heading, open.department, open.member));
        }
    }

    private static @Nullable LocalDate date(ExtractedText text, List<Lines.Line> lines, List<Paper.Fact> facts) {
        for (Hint hint : text.hints()) {
            LocalDate day = hint.kind() == Hint.Kind.DATE
                    ? PaperDates.day(hint.label(), 0, hint.label().length(), null, false)
                    : null;
            if (day != null) {
                return day;
            }
        }
        LocalDate updated = null;
        for (Paper.Fact fact : facts) {
            if (fact.name().equals("公告日")) {
                return fact.date();
            }
            updated = fact.name().equals("更新日") ? fact.date() : updated;
        }
        LocalDate own = PaperDates.ownDay(text.text(), lines);
        return own != null ? own : updated;
    }
}
