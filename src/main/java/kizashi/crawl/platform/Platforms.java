package kizashi.crawl.platform;

import java.util.List;
import kizashi.crawl.Platform;

/** Every platform. The last one takes what no other knows. */
public final class Platforms {
    private static final List<Platform> ALL = List.of(
            new KensakusystemPlatform(),
            new KokkaiPlatform(),
            new KkjPlatform(),
            new DbsrPlatform(),
            new VoicesPlatform(),
            new DiscussnetPlatform(),
            new SitePlatform());

    private Platforms() {}

    /** All of them; for an address that several recognise, the first counts. */
    public static List<Platform> all() {
        return ALL;
    }
}
