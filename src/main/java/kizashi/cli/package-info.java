/**
 * One picocli class for each command; each is thin and leaves the work to the pipeline.
 */
@NullMarked
package kizashi.cli;

import org.jspecify.annotations.NullMarked;
