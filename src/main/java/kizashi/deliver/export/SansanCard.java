package kizashi.deliver.export;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows for Sansan's import of business cards. Its header must be that of the form which Sansan hands out; the columns that
 * are known here are filled, all others stay empty.
 */
final class SansanCard {
    /** Used where the form's own header is not given; the first three must be filled. */
    static final List<String> HEADER = List.of("名刺所有者ユーザID", "会社名", "氏名[姓]", "氏名[名]", "部署名", "役職", "URL", "タグ", "メモ");

    private static final int TAG_LENGTH = 50;

    private SansanCard() {}

    /** The cells of a row under a header. */
    static List<String> row(List<String> header, CsvRow row, String userId) {
        List<String> cells = new ArrayList<>();
        for (String column : header) {
            cells.add(
                    switch (column.strip()) {
                        case "名刺所有者ユーザID" -> userId;
                        case "会社名" -> row.item().municipality();
                        case "氏名[姓]" -> row.leadNameOrSection();
                        case "部署名" -> department(row);
                        case "役職" -> orEmpty(row.leadRole());
                        case "URL" -> row.item().source();
                        case "タグ" -> tag(row);
                        case "メモ" -> memo(row);
                        default -> "";
                    });
        }
        return cells;
    }

    private static String department(CsvRow row) {
        String department = row.department();
        return department == null || row.isMember() ? row.item().section().name() : department;
    }

    private static String tag(CsvRow row) {
        String tag = "Kizashi " + String.join(" ", row.item().profiles());
        return tag.length() <= TAG_LENGTH ? tag : tag.substring(0, TAG_LENGTH);
    }

    private static String memo(CsvRow row) {
        return row.opportunityId() + "　" + row.stage() + "　" + row.item().quoteText();
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
