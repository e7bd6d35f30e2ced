package kizashi.crawl.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermissionGateTest {
    private static final Instant NOW = Instant.parse("2026-11-21T03:00:00Z");

    private static Source source(@Nullable Permission permission) {
        return CrawlHome.source("a", URI.create("https://www.city.example.lg.jp/gikai/"), Map.of(), permission);
    }

    private static Permission with(
            Permission.@Nullable RobotsVerdict robots,
            String grantedBy,
            @Nullable String basis,
            List<String> paths,
            List<String> hosts,
            @Nullable String hours) {
        return new Permission(
                grantedBy, LocalDate.of(2026, 1, 1), basis, robots, paths, hosts, hours, null, null, null, false);
    }

    private static @Nullable Denial denial(Source source, String url) {
        Denied denied = PermissionGate.check(source, URI.create(url), NOW);
        return denied == null ? null : denied.denial();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.city.example.lg.jp/gikai/1.html, ",
        "http://www.city.example.lg.jp/gikai/1.html, ",
        "https://WWW.CITY.EXAMPLE.LG.JP/gikai/1.html, ",
        "https://city.example.lg.jp/gikai/1.html, ",
        "https://www2.city.example.lg.jp/gikai/1.html, OUTSIDE_PERMISSION",
        "https://www.city.example.lg.jp/other/1.html, OUTSIDE_PERMISSION",
        "https://www.city.example.lg.jp/gikai/..%2f..%2fadmin, OUTSIDE_PERMISSION",
        "https://www.city.example.lg.jp/gikai%2f1.html, ",
        "https://www.city.example.lg.jp:8443/gikai/1.html, OUTSIDE_PERMISSION",
        "https://evil.example.com/gikai/1.html, OUTSIDE_PERMISSION",
        "https://www.city.example.lg.jp.evil.example.com/gikai/, OUTSIDE_PERMISSION",
        "https://user@www.city.example.lg.jp/gikai/1.html, SCHEME",
        "ftp://www.city.example.lg.jp/gikai/1.html, SCHEME",
        "file:///etc/passwd, SCHEME",
        "https://pdf.example.lg.jp/gikai/1.pdf, ",
        "https://pdf.example.lg.jp/keikaku/1.pdf, OUTSIDE_PERMISSION",
    })
    void hostsAndPathsAreThoseOfTheRecord(String url, @Nullable Denial expected) {
        Source source = source(with(null, "市", null, List.of("/gikai/"), List.of("pdf.example.lg.jp"), null));
        assertThat(denial(source, url)).isEqualTo(expected);
    }

    @Test
    void noRecordNoRequest() {
        assertThat(denial(source(null), "https://www.city.example.lg.jp/gikai/"))
                .isEqualTo(Denial.NO_PERMISSION);
    }

    @Test
    void whatRobotsForbidsNeedsAWrittenExceptionWithBasisAndPaths() {
        Permission.RobotsVerdict no = new Permission.RobotsVerdict(false, "Disallow: /", LocalDate.of(2026, 1, 1));
        String url = "https://www.city.example.lg.jp/gikai/1.html";
        assertThat(denial(source(with(no, "議会事務局", null, List.of("/gikai/"), List.of(), null)), url))
                .isEqualTo(Denial.ROBOTS);
        assertThat(denial(source(with(no, "議会事務局", "書面で許諾", List.of(), List.of(), null)), url))
                .isEqualTo(Denial.ROBOTS);
        assertThat(denial(source(with(no, "robots.txt", "書面で許諾", List.of("/gikai/"), List.of(), null)), url))
                .isEqualTo(Denial.ROBOTS);
        assertThat(denial(source(with(no, "議会事務局", "書面で許諾", List.of("/gikai/"), List.of(), null)), url))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sat-Sun 20:00-06:00 | 2026-11-21T20:00 | true",
                "Sat-Sun 20:00-06:00 | 2026-11-21T19:59 | false",
                "Sat-Sun 20:00-06:00 | 2026-11-23T05:59 | true",
                "Sat-Sun 20:00-06:00 | 2026-11-23T06:00 | false",
                "Sat-Sun 20:00-06:00 | 2026-11-21T05:00 | false",
                "Mon-Fri 19:00-07:00, Sat-Sun | 2026-11-21T12:00 | true",
                "Mon-Fri 19:00-07:00, Sat-Sun | 2026-11-20T12:00 | false",
                "Mon-Fri 19:00-07:00, Sat-Sun | 2026-11-20T23:00 | true",
                "土日 20:00〜24:00 | 2026-11-21T23:59 | true",
                "土日 20:00〜24:00 | 2026-11-22T00:00 | false",
                "平日 | 2026-11-20T12:00 | true",
                "平日 | 2026-11-21T12:00 | false",
                "01:00-05:00 | 2026-11-21T04:59 | true",
                "Fri-Mon 00:00-24:00 | 2026-11-24T12:00 | false",
                "Fri-Mon 00:00-24:00 | 2026-11-23T12:00 | true",
            })
    void hoursAreInJapanTime(String hours, String at, boolean open) {
        Instant instant = ZonedDateTime.of(java.time.LocalDateTime.parse(at), ZoneId.of("Asia/Tokyo"))
                .toInstant();
        assertThat(HoursWindow.parse(hours).open(instant)).isEqualTo(open);
    }

    @Test
    void hoursThatCannotBeReadNeverMeanAlways() {
        assertThatThrownBy(() -> HoursWindow.parse("夜間のみ")).hasMessageContaining("Sat-Sun 20:00-06:00");
        Source source = source(with(null, "市", null, List.of(), List.of(), "夜間のみ"));
        assertThat(denial(source, "https://www.city.example.lg.jp/gikai/")).isEqualTo(Denial.HOURS);
    }
}
