package kizashi.crawl.platform;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The further parts of a list that are linked by their numbers only: 1 2 3. Days of a calendar, which stand in a table, are none. */
final class Pager {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");
    private static final Pattern NAMED = Pattern.compile("pag(?:e|er|ing|ination|enav)|wp-pagenavi");

    private Pager() {}

    /** Their addresses. */
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
