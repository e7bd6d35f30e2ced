package kizashi.crawl.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The further parts of a list, linked by words or by their numbers only: 1 2 3. Days of a calendar, which stand in a table, are none. */
final class Pager {
    private static final Set<String> NEXT = Set.of(
            "次へ", "次へ>", "次へ»", "次へ＞", "次のページ", "次ページ", "次のページへ", "次の一覧", "次の10件", "次の20件", "次の50件", "もっと見る", "»", "›",
            ">", "＞", "Next");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern NAMED = Pattern.compile("pag(?:e|er|ing|ination|enav)|wp-pagenavi");

    private Pager() {}

    /** Whether the words of a link lead to the next part. */
    static boolean isNext(String words) {
        return NEXT.contains(words.replaceAll("[\\s\u3000]", ""));
    }

    /** The addresses of those that are linked by number. */
    static Set<URI> of(Document page, URI url) {
        Set<URI> parts = new HashSet<>();
        URI base = ListPage.base(page);
        for (Element link : page.select("a[href]")) {
            URI target =
                    NUMBER.matcher(link.text().strip()).matches() ? Addresses.resolve(base, link.attr("href")) : null;
            if (target != null && link.closest("table") == null && (isSameList(url, target) || isInPager(link))) {
                parts.add(target);
            }
        }
        return parts;
    }

    private static boolean isSameList(URI page, URI target) {
        return Objects.equals(page.getRawPath(), target.getRawPath()) && target.getRawQuery() != null;
    }

    private static boolean isInPager(Element link) {
        Element around = link.parent();
        for (int up = 0; around != null && up < 4; up++) {
            String names = (around.className() + " " + around.id()).toLowerCase(Locale.ROOT);
            if (NAMED.matcher(names).find()) {
                return true;
            }
            around = around.parent();
        }
        return false;
    }
}
