package kizashi.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.Populations;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.VendorAddresses;
import kizashi.crawl.VendorAddresses.Vendor;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** From addresses to sources: one, or a table of them. A draft has no permission record, so it is not fetched yet. */
public final class SourceDrafts {
    private final Home home;
    private final Registry registry;

    /** Drafts for a home, with the registry of bodies. */
    public SourceDrafts(Home home, Registry registry) {
        this.home = home;
        this.registry = registry;
    }

    /**
     * What a table brought.
     *
     * @param rows read
     * @param written files
     * @param byPlatform how many rows were recognised, by platform ({@code site} for sites of their own)
     * @param populations how many bodies' residents it told
     * @param skipped rows without a source, each with its reason
     */
    public record Imported(
            int rows, List<Path> written, Map<String, Integer> byPlatform, int populations, List<String> skipped) {
        /** Keeps its own copies. */
        public Imported {
            written = List.copyOf(written);
            byPlatform = Map.copyOf(byPlatform);
            skipped = List.copyOf(skipped);
        }
    }

    /** A draft of a source for the minutes of a body at an address. */
    public Source draft(Municipality body, URI url) {
        Vendor vendor = VendorAddresses.shipped().recognise(url);
        String code = body.code() == null ? "national" : body.code().value();
        // Residents change every year and are the registry's to know; a number in the YAML would stand above a newer
        // table.
        Municipality named = new Municipality(body.code(), body.name(), body.kana(), body.prefecture(), null);
        return new Source(
                code + "-" + vendor.slug(),
                named,
                vendor.platform(),
                List.of(vendor.start()),
                "daily",
                Map.of(),
                null,
                vendor.blockedBy());
    }

    /**
     * Writes a source for each row of a table, and what it tells of residents into the home.
     *
     * @param file CSV with a line of column names: an LG code, and an address or the population or both
     * @param dryRun whether nothing is written
     */
    public Imported importTable(Path file, boolean dryRun) {
        SourceTable table = SourceTable.read(file);
        List<Path> written = new ArrayList<>();
        Map<String, Integer> platforms = new TreeMap<>();
        List<String> skipped = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<LgCode, Integer> residents = new HashMap<>();
        int rows = 0;
        for (SourceTable.Row row : table.rows()) {
            rows++;
            String code = row.code();
            String address = row.address();
            String problem = null;
            try {
                Municipality body = body(code, row.population());
                if (body.code() != null && body.population() != null && row.population() != null) {
                    residents.put(body.code(), body.population());
                }
                if (address == null) {
                    problem = table.listsSources() ? "URL がありません" : null;
                } else {
                    URI url = new URI(address);
                    if (url.getHost() == null) {
                        problem = "URL が読めません: " + address;
                    } else {
                        Vendor vendor = VendorAddresses.shipped().recognise(url);
                        platforms.merge(vendor.platform(), 1, Integer::sum);
                        Source source = draft(body, url);
                        if (!vendor.readable()) {
                            problem = "事業者は " + vendor.platform() + " と分かりましたが、読み取る仕組みがありません: " + address;
                        } else if (!ids.add(source.id())) {
                            problem = "同じ情報源の行が前にあります: " + source.id();
                        } else if (!dryRun) {
                            written.add(SourceFiles.write(home, source, "from " + file.getFileName() + ": " + address));
                        }
                    }
                }
            } catch (URISyntaxException e) {
                problem = "URL が読めません: " + address;
            } catch (IllegalArgumentException | ConfigException e) {
                problem = String.valueOf(e.getMessage());
            }
            if (problem != null) {
                skipped.add(row.number() + " 行目 " + (code == null ? "" : code + ": ") + problem);
            }
        }
        if (!dryRun) {
            Populations.add(home, residents);
        }
        return new Imported(rows, written, platforms, residents.size(), skipped);
    }

    private Municipality body(@Nullable String code, @Nullable String population) {
        if (code == null) {
            throw new IllegalArgumentException("団体コードがありません");
        }
        LgCode lg = new LgCode(code.length() == 5 ? "0" + code : code);
        Municipality known = registry.byCode(lg)
                .map(Registry.Body::municipality)
                .orElseThrow(() -> new IllegalArgumentException("団体コード " + lg + " は登録簿にありません"));
        String digits = population == null ? "" : population.replace(",", "");
        boolean number = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return new Municipality(
                lg,
                known.name(),
                known.kana(),
                known.prefecture(),
                number ? Integer.valueOf(digits) : known.population());
    }
}
