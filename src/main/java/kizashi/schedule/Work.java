package kizashi.schedule;

import java.time.LocalDate;

/** What jobs do; the pipeline does it. Both are safe to repeat: what was fetched or sent is not fetched or sent again. */
public interface Work {

    /** Crawls the sources of a group and reads what is new. */
    void crawl(String group);

    /** Looks, between two crawls, whether sources that have a host for themselves published something, and reads it. */
    void look();

    /**
     * Sends the digest.
     *
     * @param day of which it is, in Japan
     */
    void digest(LocalDate day);
}
