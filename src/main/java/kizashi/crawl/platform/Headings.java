package kizashi.crawl.platform;

import java.util.IdentityHashMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Under which heading each link of a page stands; read in one pass over the page. */
final class Headings {
    private final IdentityHashMap<Element, String> meeting = new IdentityHashMap<>();
    private final IdentityHashMap<Element, String> year = new IdentityHashMap<>();

    private Headings() {}

    /** Reads a page. A heading that names no meeting ends the one before, unless it is a term of a list or a caption. */
    static Headings of(Document page) {
        Headings headings = new Headings();
        String meeting = null;
        String year = null;
        for (Element element : page.select("h1, h2, h3, h4, h5, h6, caption, dt, th, a[href]")) {
            if (element.normalName().equals("a")) {
                if (meeting != null) {
                    headings.meeting.put(element, meeting);
                }
                if (year != null) {
                    headings.year.put(element, year);
                }
                continue;
            }
            String words = element.text().strip();
            boolean strong = element.normalName().startsWith("h")
                            && !element.normalName().equals("th")
                    || element.normalName().equals("caption");
            String named = MeetingTitle.year(words);
            year = named != null ? named : year;
            if (MeetingTitle.namesMeeting(words)) {
                meeting = words;
            } else if (strong) {
                meeting = null;
            }
        }
        return headings;
    }

    /** The nearest heading above a link, when it names a meeting; else null. */
    @Nullable
    String meeting(Element link) {
        return meeting.get(link);
    }

    /** The nearest year above a link, such as 令和7年; null without one. */
    @Nullable
    String year(Element link) {
        return year.get(link);
    }
}
