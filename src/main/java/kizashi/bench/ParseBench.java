package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;

/** How fast minutes are parsed, in megabytes of UTF-8 text per second of one CPU. */
public final class ParseBench {
    private static final int WARM_UP = 3;

    private ParseBench() {}

    /**
     * What was measured.
     *
     * @param files how many texts
     * @param bytes their UTF-8 bytes
     * @param speeches how many speeches were found in one round
     * @param megabytesPerCpuSecond the median round
     */
    public record Result(int files, long bytes, long speeches, double megabytesPerCpuSecond) {}

    /**
     * Parses every {@code .txt} of a folder again and again on one thread.
     *
     * @param folder texts, in it or below
     * @param rounds measured rounds, after three that warm up
     * @throws IOException when a text cannot be read
     */
    public static Result run(Path folder, int rounds) throws IOException {
        List<ExtractedText> texts = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                String text = Files.readString(file);
                bytes += text.getBytes(StandardCharsets.UTF_8).length;
                texts.add(ExtractedText.plain(text));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        MinutesParser parser = new MinutesParser();
        List<Double> seconds = new ArrayList<>();
        long speeches = 0;
        for (int round = 0; round < WARM_UP + rounds; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            speeches = 0;
            for (ExtractedText text : texts) {
                for (Minutes sitting : parser.sittings(text, MeetingLabel.NONE)) {
                    speeches += sitting.speeches().size();
                }
            }
            long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            if (round >= WARM_UP) {
                seconds.add(used / 1e9);
            }
        }
        seconds.sort(Double::compare);
        double median = seconds.isEmpty() ? 0 : seconds.get(seconds.size() / 2);
        return new Result(texts.size(), bytes, speeches, median == 0 ? 0 : bytes / 1e6 / median);
    }
}
