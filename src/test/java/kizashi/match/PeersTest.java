package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.Side;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who said it first among the neighbours and among those of about the same size. */
class PeersTest {
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 4);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 10);

    private final Ledger ledger = Ledger.inMemory();
    private final LedgerMentions history = new LedgerMentions(ledger);

    @AfterEach
    void close() {
        ledger.close();
    }

    private static Mention mention(String town, String prefecture, int population, String term, LocalDate day) {
        return new Mention(
                town, prefecture, population, term, town + term + day, day, false, Side.OFFICIAL, "課長 風間一郎", 3);
    }

    @Test
    void onlyOthersThatWereReadBeforeCount() {
        Mention here = mention("N-風待市", "兆県", 40_000, "見守り", JUNE);
        history.record(List.of(
                here,
                mention("N-風待市", "兆県", 40_000, "防災", MARCH),
                mention("N-雲居町", "兆県", 9_000, "防災", MARCH),
                mention("N-霧町", "兆県", 8_000, "見守り", JUNE.plusMonths(3)),
                mention("N-空野市", "空県", 60_000, "見守り", MARCH),
                mention("N-森崎市", "空県", 30_000, "防災", MARCH),
                mention("N-大空市", "空県", 300_000, "防災", MARCH)));
        assertThat(history.inPrefecture(here)).isEqualTo(new MentionHistory.Peers(1, 0));
        assertThat(history.ofSize(here)).isEqualTo(new MentionHistory.Peers(2, 1));
    }

    @Test
    void whereNothingIsKnownNobodyIsAPeer() {
        Mention here = new Mention("N-風待市", null, null, "見守り", "k", JUNE, true, Side.MEMBER, null, -1);
        history.record(List.of(here, mention("N-雲居町", "兆県", 9_000, "防災", MARCH)));
        assertThat(history.inPrefecture(here).collected()).isZero();
        assertThat(history.ofSize(here).collected()).isZero();
        assertThat(history.of("N-風待市", "見守り")).containsExactly(here);
    }
}
