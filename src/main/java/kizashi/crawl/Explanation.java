package kizashi.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import kizashi.crawl.client.Conversation;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.PermissionGate;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.client.RobotsGate;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** Why an address may be fetched or not, step by step, in words for a person. */
final class Explanation {
    private final PoliteClient client;
    private final Clock clock;

    Explanation(PoliteClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What robots.txt says today, as a permission record keeps it; null where nobody can tell. */
    Permission.@Nullable RobotsVerdict verdict(Source source, URI url) {
        if (PermissionGate.check(source, url, clock.instant()) != null) {
            return null;
        }
        try (Conversation talk = client.talk(null)) {
            RobotsGate.Verdict verdict = client.ask(source, url, talk);
            LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Tokyo"));
            return verdict.readable() ? new Permission.RobotsVerdict(verdict.allowed(), verdict.rule(), today) : null;
        }
    }

    List<String> steps(Source source, URI url) {
        List<String> steps = new ArrayList<>();
        Denied denied = PermissionGate.check(source, url, clock.instant());
        Permission permission = source.permission();
        if (permission != null) {
            steps.add("許諾: " + permission.grantedBy() + "（" + permission.grantedOn() + "）"
                    + (permission.basis() == null ? "" : " " + permission.basis()));
            steps.add("範囲: "
                    + (permission.paths().isEmpty() ? "情報源と同じサイトの全体" : String.join(", ", permission.paths()))
                    + (permission.hosts().isEmpty() ? "" : " ＋ " + String.join(", ", permission.hosts()))
                    + (permission.hours() == null ? "" : "、時間帯 " + permission.hours()));
        }
        if (denied != null) {
            steps.add("拒否: " + denied.denial().label() + " — " + denied.reason());
            return steps;
        }
        try (Conversation talk = client.talk(null)) {
            FetchResult problem = client.mayFetch(source, url, talk);
            RobotsGate.Verdict verdict = client.ask(source, url, talk);
            Duration delay = verdict.crawlDelay();
            steps.add("robots.txt: " + verdict.rule()
                    + (delay.isZero() ? "" : "、Crawl-delay " + delay.toSeconds() + " 秒"));
            if (problem instanceof Denied d) {
                steps.add("拒否: " + d.denial().label() + " — " + d.reason());
            } else if (problem instanceof Failed f) {
                steps.add("今は不可: " + f.trouble().label() + (verdict.readable() ? " — " + f.detail() : " を読めるまで取得しません"));
            } else {
                steps.add(
                        verdict.allowed()
                                ? "許可: 取得できます"
                                : "許可: 公開者の許諾（" + (permission == null ? "" : permission.basis())
                                        + "）により、robots.txt の規則より優先します");
            }
        }
        return steps;
    }
}
