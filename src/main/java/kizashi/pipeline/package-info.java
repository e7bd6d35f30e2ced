/**
 * The only place that wires stages together. {@link kizashi.pipeline.Kizashi} is an open home and all that can be done with it;
 * commands, jobs and pages call nothing else. {@code Wiring} says which stage is handed to which.
 *
 * <p>In the order of the data:
 *
 * <ul>
 *   <li>{@link kizashi.pipeline.Crawling} and {@code CrawlRun} fetch, {@code FolderImport} takes local files; both leave an
 *       {@code Arrival} in the inbox ({@code Arrivals});
 *   <li>{@code Intake} empties the inbox: {@code DocumentReader} reads a file, {@code Revisions} tells what is new, {@code
 *       Ingest} writes the index, {@code Matching} finds cases, {@code Promises} follows what was promised;
 *   <li>{@link kizashi.pipeline.Digests} makes digests, {@link kizashi.pipeline.Exports} tables; {@code Scheduled} does all of it by the timetable, each
 *       job by one process at a time ({@code JobLease});
 *   <li>{@code Reindex} builds the index anew from the archive alone, and {@link kizashi.pipeline.Doctor} says what is wrong.
 * </ul>
 *
 * <p>Each step leaves its result before it forgets its task, so that every one may be run again after a kill.
 */
@NullMarked
package kizashi.pipeline;

import org.jspecify.annotations.NullMarked;
