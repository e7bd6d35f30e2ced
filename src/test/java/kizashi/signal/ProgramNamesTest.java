package kizashi.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.signal.phrase.SignalTables;
import org.junit.jupiter.api.Test;

class ProgramNamesTest {
    private static List<String> names(String text) {
        return new ProgramNames(SignalTables.bundled().generalPrograms()).find(text, FoldedText.of(text));
    }

    @Test
    void namesWithKanaAreWhole() {
        assertThat(names("交通担い手確保・定着支援事業を始めました。")).containsExactly("交通担い手確保・定着支援事業");
        assertThat(names("今年度は子ども居場所づくり応援事業において")).containsExactly("子ども居場所づくり応援事業");
        assertThat(names("若葉ごみ処理施設整備事業の進捗です。")).containsExactly("若葉ごみ処理施設整備事業");
        assertThat(names("空き店舗活用促進プロジェクトを進めます。")).containsExactly("空き店舗活用促進プロジェクト");
    }

    @Test
    void numbersBeforeANameAreNoPartOfIt() {
        assertThat(names("令和６年度外部講師派遣事業の結果")).containsExactly("外部講師派遣事業");
        assertThat(names("第２種社会福祉事業を新たに設けます。")).isEmpty();
        assertThat(names("議第44号若葉市乳児等通園支援事業の基準")).containsExactly("若葉市乳児等通園支援事業");
        assertThat(names("第９期介護保険事業計画において")).isEmpty();
        assertThat(names("第２期若葉市移住促進事業を始めます。")).containsExactly("若葉市移住促進事業");
    }

    @Test
    void generalWordsTradesAndLawsAreNone() {
        assertThat(names("大型の施設整備事業が続き、モデル事業やソフト事業もあります。")).isEmpty();
        assertThat(names("水道施設工事業の許可と住宅宿泊事業法について")).isEmpty();
        assertThat(names("プロジェクトチームを設け、おにぎり券配布事業を")).isEmpty();
    }

    @Test
    void aQuotedSentenceIsNoName() {
        assertThat(names("「影響から活動が停滞し、市民協働推進事業の件数も減った」")).containsExactly("市民協働推進事業");
    }
}
