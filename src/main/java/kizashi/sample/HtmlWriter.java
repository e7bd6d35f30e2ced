package kizashi.sample;

import java.util.List;
import java.util.Locale;

/** Sample documents as web pages, each council in its own way of marking up. */
final class HtmlWriter {
    private HtmlWriter() {}

    /** A page of a council's site. */
    static String page(Council council, String title, String body) {
        return String.format(
                Locale.ROOT,
                """
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="%s"><title>%s｜%s</title>
                <meta name="viewport" content="width=device-width"></head>
                <body><header><p class="site"><a href="/%s/index.html">%s公式ホームページ</a></p>
                <nav><ul><li><a href="/%s/gikai/index.html">市政・議会</a></li><li><a href="/%s/news/index.html">新着情報</a></li></ul></nav></header>
                <main>
                %s
                </main>
                <footer><p>%s役所　開庁時間 午前８時30分から午後５時15分まで</p></footer></body></html>
                """,
                council.charsetLabel(),
                escape(title),
                escape(council.name()),
                council.slug(),
                escape(council.name()),
                council.slug(),
                council.slug(),
                body,
                escape(council.name()));
    }

    /** A document as a page. */
    static String document(SampleDocument document) {
        StringBuilder body = new StringBuilder("<h1>" + escape(document.title()) + "</h1>\n");
        body.append("<p class=\"update\">更新日：").append(document.published()).append("</p>\n");
        if (document.council().layout() == ListLayout.BULLETS) {
            body.append("<div id=\"honbun\">");
            document.blocks().forEach(b -> lines(b, body));
            body.append("</div>");
        } else {
            body.append("<div class=\"kaigiroku\">\n");
            document.blocks().forEach(b -> elements(b, body));
            body.append("</div>");
        }
        return page(document.council(), document.title(), body.toString());
    }

    /** Every block as elements of its own; also what the PDF is set from. */
    static void elements(Block block, StringBuilder out) {
        switch (block.kind()) {
            case TITLE ->
                out.append("<h2 class=\"title\">").append(escape(block.head())).append("</h2>\n");
            case HEADING -> out.append("<h3>").append(escape(block.head())).append("</h3>\n");
            case TEXT -> {
                if (!block.head().isEmpty()) {
                    out.append("<p class=\"note\">")
                            .append(escape(block.head()))
                            .append("</p>\n");
                }
                block.paragraphs()
                        .forEach(p -> out.append("<p>").append(escape(p)).append("</p>\n"));
            }
            case ROSTER, TABLE -> table(block, out);
            case SPEECH -> {
                out.append("<div class=\"hatsugen\"><p><strong>")
                        .append(escape(block.head()))
                        .append("</strong>");
                for (int i = 0; i < block.paragraphs().size(); i++) {
                    out.append(i == 0 ? "　" : "</p>\n<p>　")
                            .append(escape(block.paragraphs().get(i)));
                }
                out.append("</p></div>\n");
            }
        }
    }

    /** Every block as lines that end in a br, as older systems do. */
    private static void lines(Block block, StringBuilder out) {
        if (block.kind() == Block.Kind.TABLE) {
            table(block, out);
            return;
        }
        List<String> paragraphs = block.paragraphs();
        boolean speech = block.kind() == Block.Kind.SPEECH;
        if (!block.head().isEmpty()) {
            out.append(block.kind() == Block.Kind.HEADING ? "<br>\n　　　　" : speech ? "" : "　")
                    .append(escape(block.head()))
                    .append(speech ? "　" : "<br>\n");
        }
        for (int i = 0; i < paragraphs.size(); i++) {
            out.append(speech && i == 0 ? "" : "　")
                    .append(escape(paragraphs.get(i).replace("\t", "　　　")))
                    .append("<br>\n");
        }
    }

    private static void table(Block block, StringBuilder out) {
        if (!block.head().isEmpty()) {
            out.append("<p class=\"note\">").append(escape(block.head())).append("</p>\n");
        }
        out.append("<table>\n");
        for (String line : block.paragraphs()) {
            out.append("<tr>");
            for (String cell : line.split("\t")) {
                out.append("<td>").append(escape(cell)).append("</td>");
            }
            out.append("</tr>\n");
        }
        out.append("</table>\n");
    }

    /** Text for HTML. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
