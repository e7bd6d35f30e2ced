package kizashi.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** From addresses to sources: one, or a table of them. A draft has no permission record, so it is not fetched yet. */
public final class SourceDrafts {
    private static final List<String> CODE = List.of("団体コード", "code", "lgcode", "lg_code");
    private static final List<String> URLS = List.of("議事録検索URL", "url", "URL", "minutes_url");
    private static final List<String> POPULATION = List.of("人口", "population");

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
        return new Source(
                code + "-" + vendor.slug(),
                body,
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
     * @param table CSV with a line of column names: an LG code, and an address or the population or both
     * @param dryRun whether nothing is written
     */
    public Imported importTable(Path table, boolean dryRun) {
        List<Path> written = new ArrayList<>();
        Map<String, Integer> platforms = new TreeMap<>();
        List<String> skipped = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<LgCode, Integer> residents = new HashMap<>();
        int rows = 0;
        for (CSVRecord row : read(table)) {
            rows++;
            String code = cell(row, CODE);
            boolean listsSources = URLS.stream().anyMatch(row::isMapped);
            String address = cell(row, URLS);
            String problem = null;
            try {
                Municipality body = body(code, cell(row, POPULATION));
                if (body.code() != null && body.population() != null && cell(row, POPULATION) != null) {
                    residents.put(body.code(), body.population());
                }
                if (address == null) {
                    problem = listsSources ? "URL がありません" : null;
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
                            written.add(
                                    SourceFiles.write(home, source, "from " + table.getFileName() + ": " + address));
                        }
                    }
                }
            } catch (URISyntaxException e) {
                problem = "URL が読めません: " + address;
            } catch (IllegalArgumentException | ConfigException e) {
                problem = String.valueOf(e.getMessage());
            }
            if (problem != null) {
                skipped.add(row.getRecordNumber() + " 行目 " + (code == null ? "" : code + ": ") + problem);
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

    private static List<CSVRecord> read(Path table) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try {
            String text = Files.readString(table, StandardCharsets.UTF_8);
            try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format)) {
                if (CODE.stream().noneMatch(parser.getHeaderNames()::contains)
                        || Stream.concat(URLS.stream(), POPULATION.stream())
                                .noneMatch(parser.getHeaderNames()::contains)) {
                    throw new ConfigException(
                            table,
                            1,
                            null,
                            "needs the columns 団体コード (or code), and 議事録検索URL (or url) or 人口 (or population)");
                }
                return parser.getRecords();
            }
        } catch (IOException e) {
            throw new ConfigException(table, 0, null, "cannot be read as UTF-8 CSV: " + e.getMessage());
        }
    }

    private static @Nullable String cell(CSVRecord row, List<String> names) {
        for (String name : names) {
            if (row.isMapped(name) && row.isSet(name) && !row.get(name).isBlank()) {
                return row.get(name).strip();
            }
        }
        return null;
    }
}
