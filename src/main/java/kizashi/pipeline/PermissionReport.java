package kizashi.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kizashi.config.Settings;
import kizashi.crawl.client.Denial;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.PermissionGate;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** A page to show a legal department: what is fetched on whose permission, within which bounds, and what is not fetched. */
public final class PermissionReport {
    /** Between two requests to a host, whatever a record says. */
    private static final int LEAST_SECONDS = 5;

    private PermissionReport() {}

    /** The page as HTML. */
    public static String html(List<Source> sources, Settings settings, LocalDate today, Instant now) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="UTF-8"><title>取得の許諾状況</title>
                <style>body{font-family:sans-serif;margin:2em;line-height:1.6;max-width:80em}table{border-collapse:collapse;width:100%;table-layout:fixed}
                th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top;font-size:90%;overflow-wrap:anywhere}
                th{background:#eee}.no{color:#900}table.sum{width:auto;table-layout:auto}td.n{text-align:right}
                @media print{h2{break-after:avoid}tr{break-inside:avoid}}</style></head><body>
                <h1>公開資料の自動取得：許諾の状況</h1>
                """);
        long open = sources.stream()
                .filter(s -> PermissionGate.checkSource(s, now) == null)
                .count();
        page.append("<p>")
                .append(today)
                .append(" 現在。運用者：")
                .append(text(settings.operator().isBlank() ? "（未設定）" : settings.operator()))
                .append("、連絡先：")
                .append(text(settings.contact().isBlank() ? "（未設定：この機械の外は取得しません）" : settings.contact()))
                .append("。情報源 ")
                .append(sources.size())
                .append(" 件のうち、現在取得できるもの ")
                .append(open)
                .append(" 件。</p>\n");
        page.append("""
                <h2>守っていること</h2><ul>
                <li>許諾の記録のない情報源には、一切要求を送りません（既定は不許可）。</li>
                <li>robots.txt（RFC 9309、最長一致）に従います。読めないとき（5xx・通信障害・429）はすべて不許可とみなします。写しの利用は24時間以内です。</li>
                <li>ホストごと、かつ IP アドレスごとに同時に一件、間隔は5秒以上（Crawl-delay や許諾の指定が長ければそれ）。</li>
                <li>混雑（429・503）には指定された時間、指定がなければ1分から倍々に最長1日待ちます。再起動してもこの待機は続きます。</li>
                <li>取得したものは原本（WARC）と SHA-256 を残し、いつ・どこから・誰の許諾で取得したかを後から示せます。</li>
                </ul>
                """);
        Map<Boolean, List<Source>> parts =
                sources.stream().collect(Collectors.partitioningBy(s -> source(s, now) == null || onlyHours(s, now)));
        summary(page, parts, now);
        fetched(page, parts.getOrDefault(true, List.of()), now);
        left(page, parts.getOrDefault(false, List.of()), now);
        return page.append("</body></html>\n").toString();
    }

    private static FetchResult.@Nullable Denied source(Source source, Instant now) {
        return PermissionGate.checkSource(source, now);
    }

    private static boolean onlyHours(Source source, Instant now) {
        FetchResult.Denied denied = source(source, now);
        return denied != null && denied.denial() == Denial.HOURS;
    }

    private static void summary(StringBuilder page, Map<Boolean, List<Source>> parts, Instant now) {
        page.append("<h2>まとめ</h2><table class=\"sum\"><tr><th>状況</th><th>情報源</th></tr>");
        line(page, "許諾の記録があり、取得する", parts.getOrDefault(true, List.of()).size());
        Map<String, Long> why = parts.getOrDefault(false, List.of()).stream()
                .collect(Collectors.groupingBy(s -> reason(s, now), TreeMap::new, Collectors.counting()));
        why.forEach((reason, count) -> line(page, "取得しない：" + reason, count));
        page.append("</table>\n");
    }

    private static void line(StringBuilder page, String what, long count) {
        page.append("<tr><td>")
                .append(text(what))
                .append("</td><td class=\"n\">")
                .append(count)
                .append("</td></tr>");
    }

    private static void fetched(StringBuilder page, List<Source> sources, Instant now) {
        page.append("<h2>取得する情報源（許諾の記録）</h2>\n");
        if (sources.isEmpty()) {
            page.append("<p>ありません。どこへも要求を送りません。</p>\n");
            return;
        }
        page.append(
                "<table><tr><th style=\"width:22%\">情報源</th><th style=\"width:9%\">自治体</th><th style=\"width:24%\">許諾者・日付・根拠</th>"
                        + "<th style=\"width:15%\">robots.txt の確認</th><th style=\"width:15%\">範囲・時間帯・間隔</th><th>連絡先・利用条件</th></tr>\n");
        sources.forEach(source -> row(page, source, onlyHours(source, now)));
        page.append("</table>\n");
    }

    /** What is left alone, under its reason. */
    private static void left(StringBuilder page, List<Source> sources, Instant now) {
        Map<String, List<Source>> byReason =
                sources.stream().collect(Collectors.groupingBy(s -> reason(s, now), TreeMap::new, Collectors.toList()));
        byReason.forEach((reason, of) -> {
            page.append("<h2><span class=\"no\">取得しない</span>：")
                    .append(text(reason))
                    .append("（")
                    .append(of.size())
                    .append(
                            " 件）</h2>\n<table><tr><th style=\"width:22%\">情報源</th><th style=\"width:14%\">自治体</th><th>アドレス</th></tr>\n");
            for (Source source : of) {
                page.append("<tr><td>").append(text(source.id())).append("</td><td>");
                page.append(text(name(source)))
                        .append("</td><td>")
                        .append(urls(source))
                        .append("</td></tr>\n");
            }
            page.append("</table>\n");
        });
    }

    /** Without the id of the source, so that those with the same reason stand together. */
    private static String reason(Source source, Instant now) {
        FetchResult.Denied denied = source(source, now);
        return denied == null
                ? ""
                : source.permission() == null && source.disabled() == null
                        ? denied.denial().label() + "（確認と記録をするまで要求を送りません）"
                        : denied.denial().label() + "：" + denied.reason().replace(source.id(), "ID");
    }

    private static String name(Source source) {
        String prefecture = source.municipality().prefecture();
        String name = source.municipality().name();
        return prefecture == null || prefecture.equals(name) ? name : prefecture + name;
    }

    private static String urls(Source source) {
        return source.urls().stream()
                .map(URI::toString)
                .map(PermissionReport::text)
                .collect(Collectors.joining("<br>"));
    }

    private static void row(StringBuilder page, Source source, boolean laterToday) {
        Permission p = source.permission();
        if (p == null) {
            return;
        }
        page.append("<tr><td>").append(text(source.id())).append("<br>");
        page.append(urls(source))
                .append("</td><td>")
                .append(text(name(source)))
                .append(laterToday ? "<br>（いまは許可された時間外）" : "");
        page.append("</td>");
        page.append("<td>")
                .append(text(p.grantedBy()))
                .append("<br>")
                .append(p.grantedOn())
                .append("<br>");
        page.append(text(Objects.toString(p.basis(), ""))).append("</td><td>");
        Permission.RobotsVerdict robots = p.robots();
        page.append(
                robots == null
                        ? "記録なし（取得のたびに確認）"
                        : (robots.allowed() ? "許可" : "不許可") + "："
                                + text(robots.rule() == null ? "規則の記録なし（取得のたびに確認）" : robots.rule()) + "<br>"
                                + robots.checkedOn());
        page.append("</td><td>").append(text(p.paths().isEmpty() ? "サイト全体" : String.join(", ", p.paths())));
        page.append("<br>")
                .append(text(Objects.toString(p.hours(), "時間帯の指定なし")))
                .append("<br>");
        page.append(interval(p));
        page.append("</td><td>").append(text(Objects.toString(p.contact(), ""))).append("<br>");
        page.append(text(Objects.toString(p.reuse(), ""))).append("</td></tr>\n");
    }

    private static String interval(Permission p) {
        if (p.loopback()) {
            return "この計算機の中だけ";
        }
        long seconds = p.minInterval() == null ? 0 : p.minInterval().toSeconds();
        return Math.max(LEAST_SECONDS, seconds) + " 秒以上";
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
