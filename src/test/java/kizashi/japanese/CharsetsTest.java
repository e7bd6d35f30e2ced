package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Five encodings with wrong or absent labels on 300 generated pages, and the characters that only vendors' supersets have. */
class CharsetsTest {
    private static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            Charsets.WINDOWS_31J,
            Charsets.EUC_JP,
            Charsets.ISO_2022_JP,
            StandardCharsets.UTF_16LE);
    private static final List<String> SENTENCES = List.of(
            "議長（髙橋一郎君）　これより本日の会議を開きます。",
            "産業振興課長より御答弁申し上げます。",
            "株式会社（㈱兆製作所）と連携協定を締結いたしました。",
            "第①の論点は、見守り支援の予算についてであります。",
            "山﨑委員の御質問にお答えいたします。",
            "午前10時～正午まで休憩いたします。",
            "補正予算 1,234千円を計上するものです。",
            "デジタルトランスフォーメーションの推進について伺います。",
            "令和８年度に向けた市政運営の方針",
            "お知らせ",
            "ｶﾅﾀﾞ姉妹都市との交流事業（ﾎｰﾑｽﾃｲ）について",
            "【資料１】財政調整基金の推移〔Ⅱ期計画〕 №3",
            "TEL 0120-000-000 / FAX 0120-000-001 E-mail: gikai@city.example.jp",
            "会議録検索",
            "１番　德永　彅　委員、２番　濵田　﨑子　委員",
            "〇説明員　こども未来部長　釜萢　昇",
            "トップページ > 市議会 > 会議録 > 令和7年 > 第4回定例会 (12月)",
            "Ｑ＆Ａ：ごみ収集カレンダーの㌔・㌢表記の変更（－２℃のとき）");

    @Test
    void thousandsOfPagesAreReadInTheirTrueCharset() {
        Random random = new Random(20261121);
        int right = 0;
        int pages = 0;
        List<String> wrong = new ArrayList<>();
        List<String> labels = new ArrayList<>(
                List.of("Shift_JIS", "x-sjis", "EUC-JP", "ISO-2022-JP", "UTF-8", "iso-8859-1", "nonsense"));
        labels.add(null);
        for (int page = 0; page < 300; page++) {
            String text = page(random);
            for (Charset encoding : ENCODINGS) {
                String label = labels.get(random.nextInt(labels.size()));
                byte[] bytes = text.getBytes(encoding);
                Charsets.Decoded decoded = Charsets.decode(bytes, label);
                pages++;
                if (decoded.text().equals(new String(bytes, encoding))) {
                    right++;
                } else {
                    wrong.add(encoding + " labelled " + label + " read as " + decoded.charset() + ": " + text);
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(pages * 5 / 1000);
        assertThat(right).isGreaterThanOrEqualTo(pages * 995 / 1000);
    }

    /** Stretches of real minutes, long and very short, where they lie beside the project. */
    @Test
    void stretchesOfRealMinutesAreReadInTheirTrueCharset() throws IOException {
        Path minutes = Path.of("../shared/data/minutes");
        assumeTrue(Files.isDirectory(minutes), "no minutes at " + minutes);
        List<Path> files;
        try (Stream<Path> found = Files.walk(minutes)) {
            files = found.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
        Random random = new Random(7);
        int pages = 0;
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            String whole = Files.readString(files.get(random.nextInt(files.size())));
            int length = Math.min(whole.length(), i % 3 == 0 ? 12 + random.nextInt(40) : 200 + random.nextInt(3000));
            int from = random.nextInt(whole.length() - length + 1);
            String text = whole.substring(from, from + length).strip();
            for (Charset encoding : ENCODINGS) {
                byte[] bytes = text.getBytes(encoding);
                String sent = new String(bytes, encoding); // what this charset cannot say is lost before it is sent
                pages++;
                String label = List.of("Shift_JIS", "EUC-JP", "UTF-8", "iso-8859-1", "")
                        .get(random.nextInt(5));
                Charsets.Decoded decoded = Charsets.decode(bytes, label.isEmpty() ? null : label);
                if (!decoded.text().equals(sent)) {
                    wrong.add(encoding + " labelled " + label + " read as " + decoded.charset() + ": " + text);
                }
            }
        }
        assertThat(wrong).hasSizeLessThanOrEqualTo(pages * 5 / 1000);
    }

    private static String page(Random random) {
        StringBuilder page = new StringBuilder();
        if (random.nextBoolean()) {
            page.append("<html><head><title>")
                    .append(SENTENCES.get(random.nextInt(SENTENCES.size())))
                    .append("</title></head><body>\n");
        }
        int sentences = 1 + random.nextInt(12);
        for (int i = 0; i < sentences; i++) {
            page.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(random.nextBoolean() ? "\r\n" : "<br>");
        }
        return page.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-31j", "x-eucJP-Open", "x-windows-iso2022jp", "UTF-8", "UTF-16LE", "UTF-16BE"})
    void vendorsCharactersSurvive(String name) {
        String text = "①㈱髙﨑～を含む一行です。これは会議録の本文です。";
        assertThat(Charsets.decode(text.getBytes(Charset.forName(name)), (String) null)
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "Shift_JIS, windows-31j",
        "x-sjis, windows-31j",
        "'\"SHIFT_JIS\"', windows-31j",
        "EUC-JP, x-eucJP-Open",
        "iso-2022-jp, x-windows-iso2022jp",
        "utf8, UTF-8"
    })
    void labelsMeanTheVendorsSupersets(String label, String charset) {
        assertThat(Charsets.forLabel(label)).isEqualTo(Charset.forName(charset));
    }

    @Test
    void unknownLabelsMeanNothing() {
        assertThat(Charsets.forLabel("no such thing")).isNull();
        assertThat(Charsets.forLabel(null)).isNull();
    }

    @Test
    void aWrongLabelIsReportedAndAByteOrderMarkKept() {
        Charsets.Decoded decoded = Charsets.decode("会議録です。".getBytes(Charsets.EUC_JP), "Shift_JIS");
        assertThat(decoded.relabelled()).isTrue();
        assertThat(decoded.charset()).isEqualTo(Charsets.EUC_JP);
        byte[] marked = "\uFEFF会議録".getBytes(StandardCharsets.UTF_8);
        assertThat(Charsets.decode(marked, "EUC-JP").text()).isEqualTo("\uFEFF会議録");
    }

    @Test
    void asciiAndNothingAreReadAsTheyAre() {
        assertThat(Charsets.decode(new byte[0], (String) null).text()).isEmpty();
        assertThat(Charsets.decode("plain".getBytes(StandardCharsets.US_ASCII), "EUC-JP")
                        .text())
                .isEqualTo("plain");
    }
}
