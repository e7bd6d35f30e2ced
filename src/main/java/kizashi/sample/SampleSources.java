package kizashi.sample;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.config.Accounts;
import kizashi.config.Home;
import kizashi.config.YamlFile;

/**
 * Fills a home so that it watches the sample councils: a source for each list page, four company profiles, the accounts of
 * a company's CRM. Files that are there already are written anew, since the server's port and the day may have changed;
 * whatever else is in the home stays.
 */
public final class SampleSources {
    private static final List<String> PROFILES =
            List.of("elder-watch.yml", "demand-transit.yml", "gov-ai.yml", "disaster-supply.yml");

    private SampleSources() {}

    /**
     * Writes the files.
     *
     * @param home the demo's home
     * @param server the running sample councils
     * @return the sources' files
     * @throws kizashi.config.ConfigException when a file cannot be written
     */
    public static List<Path> write(Home home, SampleServer server) {
        List<Path> files = new ArrayList<>();
        for (Council council : SampleLibrary.councils()) {
            files.add(source(home, server, council, "gikai", "minutes"));
            if (SampleLibrary.hasNews(council)) {
                files.add(source(home, server, council, "news", null));
            }
        }
        for (String profile : PROFILES) {
            file(home.profiles().resolve(profile), SampleLibrary.text("home/profiles/" + profile));
        }
        Path accounts = home.config().resolve(Accounts.FILE);
        if (!Files.exists(accounts)) {
            file(accounts, SampleLibrary.text("home/accounts.csv"));
        }
        return List.copyOf(files);
    }

    private static Path source(
            Home home,
            SampleServer server,
            Council council,
            String list,
            @org.jspecify.annotations.Nullable String kind) {
        String name = council.code() + "-" + council.slug() + (kind == null ? "-" + list : "");
        Path file = home.crawlers().resolve(council.prefecture()).resolve(name + ".yml");
        URI base = server.base().resolve(council.slug() + "/" + list + "/");
        String start = council.slug().equals("kirigahara") && kind != null ? "kaigiroku.html" : "index.html";
        file(
                file,
                String.format(
                        Locale.ROOT,
                        """
                # %s (invented): %s. Written by the demo; the address changes with every start.
                municipality: {code: "%s", name: %s, kana: %s, prefecture: %s, population: %d}
                platform: site
                urls:
                  - %s
                options:
                  documents: "%s"
                  item: "%s"
                  date: "%s"
                %s  backfill: false                 # what is there on the first run is news, too
                permission:
                  grantedBy: Kizashi demo
                  grantedOn: %s
                  basis: この計算機の中だけで動く見本の議会。架空の自治体で、実在しない
                  robots: {allowed: true%s, checkedOn: %s}
                  paths: [/%s/]
                  minInterval: 20ms
                  loopback: true
                """,
                        council.name(),
                        kind == null ? "新着情報" : "会議録",
                        council.code(),
                        council.name(),
                        council.kana(),
                        council.prefecture(),
                        council.population(),
                        base.resolve(start),
                        council.layout().documents(),
                        council.layout().item(),
                        council.layout().date(),
                        kind == null ? "" : "  kind: " + kind + "\n",
                        server.today(),
                        council.slug().equals("shionagi") ? ", rule: \"Disallow: /shionagi/gikai/sakusei/\"" : "",
                        server.today(),
                        council.slug()));
        return file;
    }

    private static void file(Path file, String text) {
        YamlFile.writeAtomically(file, text);
    }
}
