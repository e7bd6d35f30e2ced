package kizashi.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sentences speak of something else than the one before them. */
class AnotherObjectTest {

    @ParameterizedTest
    @CsvSource({
        "街路灯の照明を替えているところです。,保育士の処遇につきましては、検討いたします。,true",
        "街路灯の照明を替えているところです。,そして、川の水で発電される電力を活用し、排出量の削減に寄与できる電力会社の設立につきましては、予算に計上しているところです。,true",
        "街路灯の照明を替えているところです。,そして、残る街路灯を一つ一つ調べた上での更新の時期につきましては、来年度に定めます。,false",
        "街路灯の照明を替えているところです。,今後につきましては、検討いたします。,false",
        "街路灯の照明についてお答えいたします。,そして、川の水で発電される電力を活用する電力会社の設立につきましては、検討いたします。,false",
        "令和５年度は防災を論じてまいりました。,令和６年度からは、人材を重点テーマに議論を進めております。,true",
    })
    void what(String before, String sentence, boolean another) {
        assertThat(AnotherObject.in(before, sentence)).isEqualTo(another);
    }
}
