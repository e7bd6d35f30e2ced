package kizashi.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * 事務分掌 as a table that somebody wrote himself (CSV or TSV): a line of column names with one for sections (課, 課名, 所属) and one for
 * what they do (分掌事務, 所掌事務, 業務), where known one for departments (部). Below, one line for each duty, or several in one cell; an
 * empty section is that of the line before. Stateless.
 */
final class DutyTable {
    private static final Pattern SECTION = Pattern.compile("課|課名|課等|課・室|所属|所属名|部署|部署名|担当課|所管課|section");
    private static final Pattern DEPARTMENT = Pattern.compile("部|部名|局|部局|部局名|部・局|department");
    private static final Pattern DUTIES = Pattern.compile("(?:事務)?分掌(?:事務)?|所掌事務|事務内容|担当事務|(?:主な|担当)?業務(?:内容)?|duties");
    /** Duties of one cell. */
    private static final Pattern BETWEEN = Pattern.compile("[\n;；。]|(?<=こと)[、,，]");

    private DutyTable() {}

    /** What each section does; empty where a text is no such table. */
    static List<DutyLists.Duties> of(String text) {
        String start = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = start.indexOf('\n');
        String head = end < 0 ? "" : start.substring(0, end);
        if (!head.contains("課") && !head.contains("部署") && !head.contains("所属") && !head.contains("section")) {
            return List.of();
        }
        char between = head.indexOf('\t') >= 0 ? '\t' : ',';
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(between).get();
        try (CSVParser parser = CSVParser.parse(start, format)) {
            return read(parser);
        } catch (UncheckedIOException | IOException e) {
            return List.of(); // a lone quotation mark: no table after all
        }
    }

    private static List<DutyLists.Duties> read(CSVParser parser) {
        Iterator<CSVRecord> lines = parser.iterator();
        CSVRecord names = lines.next();
        int sectionAt = at(names, SECTION);
        int dutiesAt = at(names, DUTIES);
        int departmentAt = at(names, DEPARTMENT);
        if (sectionAt < 0 || dutiesAt < 0) {
            return List.of(); // minutes whose first line names a section: the rest of them is not read
        }
        int columns = 1 + Math.max(sectionAt, dutiesAt);
        Map<String, List<String>> duties = new LinkedHashMap<>();
        Map<String, String> departments = new LinkedHashMap<>();
        String section = null;
        String department = null;
        while (lines.hasNext()) {
            CSVRecord row = lines.next();
            if (row.size() < columns && !row.get(0).isBlank()) {
                return List.of(); // it goes on with a list of another kind, which has its own reader
            }
            String of = cell(row, departmentAt);
            String named = cell(row, sectionAt);
            department = of == null ? department : of;
            section = named == null ? section : named;
            String said = cell(row, dutiesAt);
            if (section == null || said == null) {
                continue;
            }
            if (department != null) {
                departments.putIfAbsent(section, department);
            }
            List<String> all = duties.computeIfAbsent(section, s -> new ArrayList<>());
            for (String duty : BETWEEN.split(said)) {
                String core = DutyLists.duty(duty.strip());
                if (!core.isEmpty()) {
                    all.add(core);
                }
            }
        }
        List<DutyLists.Duties> found = new ArrayList<>();
        duties.forEach((name, of) -> found.add(new DutyLists.Duties(name, departments.get(name), of)));
        return found;
    }

    private static int at(CSVRecord names, Pattern name) {
        for (int i = 0; i < names.size(); i++) {
            if (name.matcher(names.get(i).strip()).matches()) {
                return i;
            }
        }
        return -1;
    }

    private static @Nullable String cell(CSVRecord row, int at) {
        String cell = at < 0 || at >= row.size() ? "" : row.get(at).strip();
        return cell.isEmpty() ? null : cell;
    }
}
