package kizashi.pipeline;

import kizashi.crawl.CrawlProgress;
import org.jspecify.annotations.Nullable;

/** Is told how far a long step is. */
@FunctionalInterface
public interface Progress {
    /** What can take long. */
    enum Step {
        /** Fetching from sources. */
        CRAWL("巡回"),
        /** Text to passages in the index. */
        READ("読み取り"),
        /** Passages against profiles. */
        MATCH("照合"),
        /** The index made anew from the archive. */
        REINDEX("索引の再構築"),
        /** Files of a folder into the archive. */
        IMPORT("取り込み");

        private final String label;

        Step(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /** Tells nobody. */
    Progress NONE = (step, done, total, current) -> {};

    /**
     * A step went on.
     *
     * @param step which
     * @param done how many are done
     * @param total of how many; 0 when that is not known
     * @param current what is being worked at; null for nothing in particular
     */
    void at(Step step, long done, long total, @Nullable String current);

    /** A crawl went on. */
    default void crawled(CrawlProgress now) {
        at(Step.CRAWL, now.documentsDone(), now.documents(), now.sourceId());
    }
}
