package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kizashi.config.Home;
import kizashi.match.Feedback;
import kizashi.match.Likeness;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityFilter.Status;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A remark belongs to one profile of a case that several share. */
class FeedbackOfProfilesTest {
    private static final List<Profile> PROFILES = List.of(profile("one"), profile("two"));

    @TempDir
    Path folder;

    private Kizashi kizashi;

    private static Profile profile(String id) {
        return new Profile(
                id,
                id,
                "デマンド交通の配車システムを提供する",
                List.of(new Profile.Keyword("デマンド交通", 1, null)),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                0,
                List.of());
    }

    @BeforeEach
    void open() throws IOException {
        kizashi = Kizashi.open(
                new Home(folder.resolve("home")),
                Clock.fixed(Instant.parse("2026-07-01T03:00:00Z"), ZoneOffset.UTC),
                m -> {});
        Path papers = Files.createDirectories(folder.resolve("papers"));
        Files.writeString(papers.resolve("a.txt"), """
                ○議長（山田太郎君）　これより一般質問を行います。
                ◆３番（鈴木花子君）　デマンド交通について伺います。
                ◎交通政策課長（浅倉進君）　デマンド交通につきましては、令和８年度に実施いたします。
                """);
        Files.writeString(papers.resolve("a.meta.json"), """
                {"municipality": "御影野市", "meeting": "定例会", "date": "2026-06-10", "url": "https://council.example/a"}
                """);
        kizashi.importFolder(papers, null, null, PROFILES, Progress.NONE);
    }

    @AfterEach
    void close() {
        kizashi.close();
    }

    private OpportunityFilter shown() {
        return OpportunityFilter.open(kizashi.today());
    }

    private void reject(Opportunity o, String profile) {
        kizashi.say(new Feedback.Entry(
                o.id(),
                profile,
                Feedback.Verdict.NOT_RELEVANT,
                Feedback.Reason.TOO_EARLY,
                null,
                null,
                Set.of("デマンド交通"),
                Likeness.said(o.best()),
                o.municipality().key(),
                "test",
                kizashi.today()));
    }

    @Test
    void whatOneRejectsAnotherKeeps() {
        Opportunity o = kizashi.opportunities().list(shown()).get(0);
        assertThat(o.profiles()).containsExactlyInAnyOrder("one", "two");
        reject(o, "one");
        assertThat(kizashi.opportunities().list(shown().withProfile("one"))).isEmpty();
        assertThat(kizashi.opportunities().list(shown().withProfile("two"))).hasSize(1);
        assertThat(kizashi.opportunities().list(shown())).hasSize(1);
        assertThat(kizashi.opportunities().putAside("one", kizashi.today())).containsExactly(o.id());
        assertThat(kizashi.opportunities().putAside("two", kizashi.today())).isEmpty();
        reject(o, "two");
        assertThat(kizashi.opportunities().list(shown())).isEmpty();
        assertThat(kizashi.opportunities()
                        .list(new OpportunityFilter(
                                null,
                                Set.of(),
                                Set.of(),
                                null,
                                OpportunityFilter.Basis.SPOKEN,
                                Set.of(),
                                Set.of(Status.NOT_RELEVANT),
                                kizashi.today(),
                                9,
                                0)))
                .hasSize(1);
    }

    @Test
    void aRejectedCaseIsNotForgottenWhenItIsMatchedAnew() {
        Opportunity o = kizashi.opportunities().list(shown()).get(0);
        kizashi.say(new Feedback.Entry(
                o.id(),
                "one",
                Feedback.Verdict.NOT_RELEVANT,
                Feedback.Reason.NOT_OUR_OFFER,
                null,
                null,
                Set.of("デマンド交通"),
                Objects.requireNonNull(Likeness.said(o.best())),
                o.municipality().key(),
                "test",
                kizashi.today()));
        kizashi.matchAll(PROFILES, Progress.NONE);
        assertThat(kizashi.opportunities().find(o.id())).isPresent();
    }
}
