package kizashi.extract.platform;

import java.util.List;
import kizashi.model.ExtractedText;
import org.jspecify.annotations.Nullable;

/** All systems whose pages are known, and the way in for {@code kizashi.extract}. */
public final class PlatformPages {
    private static final List<PlatformPage> ALL = List.of(
            new DiscussnetPage(),
            new KokkaiPage(),
            new KkjPage(),
            new DbsrPage(),
            new VoicesPage(),
            new KensakusystemPage());

    private PlatformPages() {}

    /**
     * Reads a page of a vendor's system.
     *
     * @param bytes as served, never PDF or the like
     * @param contentType as sent, or null
     * @param platform the system's name, or null to tell by the content
     * @return null when it is none of these systems' pages
     */
    public static @Nullable ExtractedText read(byte[] bytes, @Nullable String contentType, @Nullable String platform) {
        ServedPage page = new ServedPage(bytes, contentType);
        for (PlatformPage candidate : ALL) {
            if (candidate.platform().equals(platform)) {
                return candidate.read(page);
            }
        }
        for (PlatformPage candidate : ALL) {
            if (candidate.recognises(page)) {
                return candidate.read(page);
            }
        }
        return null;
    }

    /** The names of the systems. */
    public static List<String> names() {
        return ALL.stream().map(PlatformPage::platform).toList();
    }
}
