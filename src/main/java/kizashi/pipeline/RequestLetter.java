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

/** A letter that asks a council's office for permission (許諾依頼文), as a Word file to be signed and sent. */
public final class RequestLetter {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日", Locale.ROOT);

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
            line(letter, blank(settings.operator(), "（会社名）"), ParagraphAlignment.RIGHT, false);
            line(letter, "連絡先　" + blank(settings.contact(), "（担当者・電話・メール）"), ParagraphAlignment.RIGHT, false);
            line(letter, "会議録等の自動取得に関する許諾のお願い", ParagraphAlignment.CENTER, true);
            for (String paragraph : paragraphs(source, settings)) {
                line(letter, paragraph, ParagraphAlignment.LEFT, false);
            }
            line(letter, "―――――　ご回答欄　―――――", ParagraphAlignment.CENTER, true);
            for (String answer : List.of(
                    "１　自動取得を　　□ 許諾する　　□ 次の条件で許諾する　　□ 許諾しない",
                    "２　取得してよい範囲（パス）：",
                    "３　取得してよい時間帯：　□ 指定なし　□ 次のとおり（例：土日の20時から翌6時）",
                    "４　取得の間隔：　□ 5秒以上　□ その他（　　　　秒以上）",
                    "５　利用の条件（出典の表示など）：",
                    "６　障害時のご連絡先：",
                    "　　　　　年　　月　　日　　部署・お名前")) {
                line(letter, answer, ParagraphAlignment.LEFT, false);
            }
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                letter.write(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }

    private static List<String> paragraphs(Source source, Settings settings) {
        String urls = source.urls().stream().map(URI::toString).collect(Collectors.joining("、"));
        String why = source.disabled() == null ? "" : "現状：" + source.disabled() + "。";
        return List.of(
                "拝啓　時下ますますご清祥のこととお慶び申し上げます。",
                "当社は、自治体の公開資料から地域の課題を読み取り、ご提案に役立てるため、" + source.municipality().name()
                        + "の会議録を閲覧しております。このたび、下記の公開ページを計算機により定期的に取得し、社内で全文検索と分析に用いることについて、ご許諾をお願いいたします。"
                        + why,
                "１　対象　" + urls,
                "２　方法　一度に一件ずつ、間隔を5秒以上（ご指定があればそれ以上）空けて取得します。変更のないページは再取得しません。混雑時・障害時は自動的に停止します。",
                "３　名乗り　すべての要求に当社名と連絡先（" + blank(settings.contact(), "　　　　") + "）を記載します。",
                "４　利用　社内での検索・分析と、出典（会議名・日付・URL）を付した引用に限ります。会議録そのものの再配布や、特定の議員の発言の編集著作はいたしません。",
                "５　停止　ご連絡をいただいた時点で直ちに取得を止めます。",
                "つきましては、末尾の回答欄にご記入のうえご返送くださいますようお願い申し上げます。　敬具");
    }

    private static void line(XWPFDocument letter, String text, ParagraphAlignment alignment, boolean bold) {
        XWPFParagraph paragraph = letter.createParagraph();
        paragraph.setAlignment(alignment);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily("游明朝");
        run.setFontSize(11);
        run.setBold(bold);
        run.setText(text);
    }

    private static String blank(String text, String otherwise) {
        return text.isBlank() ? otherwise : text;
    }
}
