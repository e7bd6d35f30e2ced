package kizashi.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The pages that name a council's papers, each site in its own layout. */
final class ListPages {
    private static final DateTimeFormatter SLASHES = DateTimeFormatter.ofPattern("yyyy/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter KANJI = DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final int REIWA_BEGAN = 2018;

    private ListPages() {}

    /** The front page of a council's site. */
    static String front(Council council) {
        String name = HtmlWriter.escape(council.name());
        return HtmlWriter.page(
                council,
                "トップページ",
                "<h1>ようこそ、" + name + "へ</h1>\n<ul><li><a href=\"gikai/index.html\">" + name
                        + "議会 会議録</a></li>\n<li><a href=\"news/index.html\">新着情報</a></li></ul>");
    }

    /**
     * A list page.
     *
     * @param list {@code gikai} or {@code news}
     */
    static String list(Council council, String list, List<SampleDocument> documents) {
        StringBuilder items = new StringBuilder();
        for (SampleDocument d : documents) {
            if (d.list().equals(list)) {
                items.append(item(council.layout(), d.id() + "." + d.format(), d.title(), d.published()));
            }
        }
        for (Council.Link link : council.links()) {
            if (link.list().equals(list)) {
                items.append(item(council.layout(), link.href(), link.text(), LocalDate.of(2020, 4, 1)));
            }
        }
        String title = list.equals("gikai") ? council.assembly() + " 会議録" : "新着情報";
        return HtmlWriter.page(
                council,
                title,
                "<h1>" + HtmlWriter.escape(title) + "</h1>\n"
                        + switch (council.layout()) {
                            case TABLE ->
                                "<table class=\"ichiran\"><tr><th>会議名・件名</th><th>掲載日</th></tr>\n" + items + "</table>";
                            case BULLETS -> "<ul class=\"list\">\n" + items + "</ul>";
                            case DEFINITIONS -> "<dl class=\"news\">\n" + items + "</dl>";
                            case CARDS -> "<div class=\"cards\">\n" + items + "</div>";
                        });
    }

    private static String item(ListLayout layout, String href, String title, LocalDate day) {
        String link = "<a href=\"" + href + "\">" + HtmlWriter.escape(title) + "</a>";
        return switch (layout) {
            case TABLE -> "<tr><td>" + link + "</td><td class=\"day\">" + era(day) + "</td></tr>\n";
            case BULLETS -> "<li>" + link + "<span class=\"day\">（" + SLASHES.format(day) + "更新）</span></li>\n";
            case DEFINITIONS -> "<div><dt>" + KANJI.format(day) + "</dt><dd>" + link + "</dd></div>\n";
            case CARDS ->
                "<article class=\"card\"><time datetime=\"" + day + "\">" + KANJI.format(day) + "</time><h2>" + link
                        + "</h2></article>\n";
        };
    }

    private static String era(LocalDate day) {
        return "令和" + (day.getYear() - REIWA_BEGAN) + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }
}
