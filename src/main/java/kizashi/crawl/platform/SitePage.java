package kizashi.crawl.platform;

import java.net.URI;
import kizashi.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * A page of a site that is to be read for what it lists.
 *
 * @param depth how many lists lead to it
 * @param year that the words named by which it was reached, or null
 * @param link by which it was reached, where that names a session, a sitting or a paper; null for a list
 * @param kind of what it names: the page of a session may list files or be the minutes, that of another paper has files
 * @param from where that link stood
 */
record SitePage(
        URI url,
        int depth,
        @Nullable String year,
        ListPage.@Nullable Link link,
        @Nullable DocumentKind kind,
        SiteDocuments.@Nullable Place from) {
    boolean isSession() {
        return kind == DocumentKind.MINUTES;
    }

    boolean isPaper() {
        return link != null && kind != DocumentKind.MINUTES;
    }

    /**
     * What hangs on the page of a session is found there, so that all of it rests when that page does.
     *
     * @param read the address under which this page was read
     */
    URI home(URI read) {
        SiteDocuments.Place of = isSession() ? from : null;
        return of != null && of.kind() == DocumentKind.MINUTES ? of.url() : read;
    }

    /** What it is about: the words by which it was reached, behind those of the session on whose page they stood. */
    @Nullable
    String words() {
        String own = link == null ? null : link.title();
        String session = from == null ? null : from.words();
        return own == null || session == null || own.contains("定例") || own.contains("臨時") ? own : session + " " + own;
    }

    /** The year of what a link on it leads to. */
    @Nullable
    String yearOf(ListPage.Link to) {
        return to.around().year() != null ? to.around().year() : year;
    }
}
