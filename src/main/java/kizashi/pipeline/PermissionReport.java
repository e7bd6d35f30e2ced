package kizashi.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kizashi.config.Settings;
import kizashi.crawl.FetchResult;
import kizashi.crawl.PermissionGate;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** A page to show a legal department: what is fetched on whose permission, within which bounds, and what is not fetched. */
public final class PermissionReport {
    private PermissionReport() {}

    /** The page as HTML. */
    public static String html(List<Source> sources, Settings settings, LocalDate today, Instant now) {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="ja"><head><meta charset="UTF-8"><title>取得の許諾状況</title>
                <style>body{font-family:sans-serif;margin:2em;line-height:1.6}table{border-collapse:collapse;width:100%}
                th,td{border:1px solid #999;padding:.3em .5em;text-align:left;vertical-align:top;font-size:90%;overflow-wrap:anywhere}
                th,td:nth-child(2),td:nth-child(3){white-space:nowrap}
                th{background:#eee}.no{color:#900}</style></head><body>
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
                <h2>情報源ごとの記録</h2>
                <table><tr><th>情報源</th><th>自治体</th><th>状況</th><th>許諾者・日付・根拠</th><th>robots.txt の確認</th><th>範囲・時間帯・間隔</th><th>連絡先・利用条件</th></tr>
                """);
        for (Source source : sources) {
            row(page, source, PermissionGate.checkSource(source, now));
        }
        return page.append("</table></body></html>\n").toString();
    }

    private static void row(StringBuilder page, Source source, FetchResult.@Nullable Denied denied) {
        Permission p = source.permission();
        page.append("<tr><td>").append(text(source.id())).append("<br>");
        page.append(source.urls().stream()
                .map(URI::toString)
                .map(PermissionReport::text)
                .collect(Collectors.joining("<br>")));
        page.append("</td><td>").append(text(source.municipality().name())).append("</td><td>");
        page.append(
                denied == null
                        ? "取得可"
                        : "<span class=\"no\">取得しない</span>："
                                + text(denied.denial().label()) + "<br>" + text(denied.reason()));
        page.append("</td>");
        if (p == null) {
            page.append("<td colspan=\"4\">記録なし</td></tr>\n");
            return;
        }
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
                        : (robots.allowed() ? "許可" : "不許可") + "：" + text(Objects.toString(robots.rule(), "")) + "<br>"
                                + robots.checkedOn());
        page.append("</td><td>").append(text(p.paths().isEmpty() ? "サイト全体" : String.join(", ", p.paths())));
        page.append("<br>")
                .append(text(Objects.toString(p.hours(), "時間帯の指定なし")))
                .append("<br>");
        page.append(p.minInterval() == null ? "5 秒以上" : p.minInterval().toSeconds() + " 秒以上（5 秒未満にはしない）");
        page.append("</td><td>").append(text(Objects.toString(p.contact(), ""))).append("<br>");
        page.append(text(Objects.toString(p.reuse(), ""))).append("</td></tr>\n");
    }

    private static String text(String raw) {
        return raw.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
