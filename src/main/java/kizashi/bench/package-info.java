/**
 * Benchmarks, each against a named baseline in the same run. {@link kizashi.bench.IngestBench} compares our whole ingest with
 * plain indexing; the comparison of matching with Lucene Monitor stands beside the tests, since only they know Monitor.
 * {@link kizashi.bench.Texts} are what is measured on, {@link kizashi.bench.GeneratedProfiles} what is matched against.
 */
@NullMarked
package kizashi.bench;

import org.jspecify.annotations.NullMarked;
