package kizashi.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import kizashi.model.Meeting;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnotherBodyTest {

    @Test
    void aUnionIsAnotherBodyThanTheTownUnderWhichItsMinutesAreKept() {
        assertThat(AnotherBody.met(body("見本市"), meetingOf("東浜広域事務組合議会"))).isTrue();
        assertThat(AnotherBody.met(body("東浜広域事務組合"), meetingOf("東浜広域事務組合議会"))).isFalse();
        assertThat(AnotherBody.met(body("見本市"), meetingOf("見本市議会"))).isFalse();
        assertThat(AnotherBody.met(body("見本市"), meetingOf(null))).isFalse();
    }

    private static Municipality body(String name) {
        return new Municipality(null, name, null, null, null);
    }

    private static Meeting meetingOf(@Nullable String council) {
        return new Meeting(council, null, null, null, null, null, null, PublicationState.FINAL);
    }
}
