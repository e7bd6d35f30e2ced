package kizashi.pipeline;

import java.util.List;
import kizashi.model.Meeting;
import kizashi.model.Municipality;

/**
 * Minutes of a union of municipalities that are kept under one of its towns: its 業務課長 is not the town's, so that the lists of the
 * two say nothing of each other.
 */
final class AnotherBody {
    /** What the names of bodies hold that several municipalities form. */
    private static final List<String> UNIONS = List.of("組合", "連合", "企業団");

    private AnotherBody() {}

    /** Whether a meeting was that of another body than the one under which its minutes are kept. */
    static boolean met(Municipality kept, Meeting meeting) {
        String council = meeting.council();
        return council != null
                && UNIONS.stream().anyMatch(council::contains)
                && UNIONS.stream().noneMatch(kept.name()::contains);
    }
}
