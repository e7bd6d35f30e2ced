package kizashi.japanese;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "令和　７年　　第３回定例会（９　月定例会）|令和７年 第３回定例会（９月定例会）",
                "令和　７年第４回１２月定例会|令和７年第４回１２月定例会",
                "令和 元年　 第 １ 回 臨時会|令和元年 第１回 臨時会",
                "総務委員会　会議録|総務委員会 会議録",
                "地域公共交通計画|地域公共交通計画",
                "DX 推進計画 2026|DX 推進計画 2026"
            })
    void aTitleLosesTheSpacesThatOnlyAlignIt(String published, String tidy) {
        assertThat(Titles.tidy(published)).isEqualTo(tidy);
    }
}
