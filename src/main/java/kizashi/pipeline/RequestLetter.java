package kizashi.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kizashi.config.Settings;
import kizashi.model.Source;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A letter that asks a council's office for permission (許諾依頼文), as a Word file to be signed and sent. */
public final class RequestLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

    /** Twentieths of a point. */
    private static final int SPACE = 60;

    private RequestLetter() {}

    /**
     * Writes it.
     *
     * @param source what is to be fetched
     * @param settings who asks
     * @param today the day on the letter
     * @param file to be written
     */
    public static void write(Source source, Settings settings, LocalDate today, Path file) {
        String body = source.municipality().name();
        String office = body.endsWith("議会") ? body : body + "議会";
        try (XWPFDocument letter = new XWPFDocument()) {
            line(letter, DAY.format(today), ParagraphAlignment.RIGHT, false);
            line(letter, office + "事務局長　様", ParagraphAlignment.LEFT, false);
            line(letter, blank(settings.operator(), "（会社名・部署・担当者名）"), ParagraphAlignment.RIGHT, false);
            line(letter, "連絡先　" + blank(settings.contact(), "（電話・メール）"), ParagraphAlignment.RIGHT, false);
            line(letter, "会議録等の自動取得に関する許諾のお願い", ParagraphAlignment.CENTER, true);
            for (String paragraph : opening(source)) {
                line(letter, paragraph, ParagraphAlignment.BOTH, false);
            }
            line(letter, "敬具", ParagraphAlignment.RIGHT, false);
            line(letter, "記", ParagraphAlignment.CENTER, false);
            table(letter, terms(source, settings), 2200);
            line(letter, "以上", ParagraphAlignment.RIGHT, false);
            line(letter, "ご回答欄（ご記入のうえ、上記連絡先へご返送ください）", ParagraphAlignment.CENTER, true);
            table(letter, ANSWERS, 3200);
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                letter.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static final List<List<String>> ANSWERS = List.of(
            List.of("自動取得", "□ 許諾する　　□ 次の条件で許諾する　　□ 許諾しない"),
            List.of("取得してよい範囲（パス）", "□ 会議録のすべて　　□ 次の範囲："),
            List.of("取得してよい時間帯", "□ 指定なし　　□ 次のとおり（例：土日の20時から翌6時）："),
            List.of("取得の間隔", "□ 5秒以上　　□ （　　　　）秒以上"),
            List.of("利用の条件（出典の表示など）", ""),
            List.of("障害時のご連絡先", ""),
            List.of("ご回答日・部署・お名前", "　　　　　年　　月　　日"));

    private static List<String> opening(Source source) {
        String why = source.disabled() == null
                ? ""
                : "貴会議録の公開システムでは、機械による取得を控えるよう robots.txt 等で示されている場合があるため、当社はご許諾をいただくまで自動取得を行っておりません。";
        return List.of(
                "拝啓　時下ますますご清祥のこととお慶び申し上げます。",
                "　当社は、自治体の公開資料から地域の課題を読み取り、ご提案に役立てるため、" + source.municipality().name() + "の会議録を拝読しております。" + why
                        + "つきましては、下記の公開ページを計算機により定期的に取得し、社内での全文検索と分析に用いることについて、ご許諾を賜りたくお願い申し上げます。");
    }

    private static List<List<String>> terms(Source source, Settings settings) {
        String urls = source.urls().stream().map(URI::toString).collect(Collectors.joining("\n"));
        int gap = Math.max(5, settings.crawl().gapSeconds());
        return List.of(
                List.of("１　対象", urls),
                List.of(
                        "２　方法",
                        "一度に一件ずつ、間隔を" + gap + "秒以上（ご指定があればそれ以上）空けて取得します。原則として一日一回、新しく公開されたものと改訂されたものだけを取得し、"
                                + "変更のないページは再取得しません。混雑時・障害時は自動的に停止します。"),
                List.of("３　名乗り", "すべての要求に当社の連絡先（" + blank(settings.contact(), "　　　　　　　　") + "）を記載します。"),
                List.of("４　利用", "社内での検索・分析と、出典（会議名・日付・URL）を付した引用に限ります。会議録そのものの再配布や、特定の議員の発言の編集著作はいたしません。"),
                List.of("５　記録", "取得の日時・範囲とご許諾の内容を記録し、お求めがあればお示しします。"),
                List.of("６　停止", "ご連絡をいただいた時点で直ちに取得を止め、ご指示があれば取得済みの資料を削除します。"));
    }

    private static void table(XWPFDocument letter, List<List<String>> rows, int first) {
        XWPFTable table = letter.createTable(rows.size(), 2);
        table.setWidth("100%");
        for (int i = 0; i < rows.size(); i++) {
            for (int column = 0; column < 2; column++) {
                XWPFTableCell cell = table.getRow(i).getCell(column);
                cell.setWidth(Integer.toString(column == 0 ? first : 9000 - first));
                XWPFParagraph paragraph = cell.getParagraphs().get(0);
                paragraph.setSpacingBefore(SPACE / 2);
                paragraph.setSpacingAfter(SPACE / 2);
                XWPFRun run = run(paragraph, false);
                String[] lines = rows.get(i).get(column).split("\n", -1);
                for (int n = 0; n < lines.length; n++) {
                    if (n > 0) {
                        run.addBreak();
                    }
                    run.setText(lines[n], n);
                }
            }
        }
    }

    private static XWPFRun run(XWPFParagraph paragraph, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("游明朝");
        run.setFontSize(bold ? 12 : 10.5);
        run.setBold(bold);
        return run;
    }

    private static void line(XWPFDocument letter, String text, ParagraphAlignment alignment, boolean bold) {
        XWPFParagraph paragraph = letter.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingBefore(bold ? SPACE * 2 : 0);
        paragraph.setSpacingAfter(SPACE);
        XWPFRun run = run(paragraph, bold);
        run.setText(text);
    }

    private static String blank(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
