package kizashi.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import kizashi.extract.frames.Frames;
import kizashi.extract.worker.WorkerMain;
import kizashi.model.NoText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One running worker. It has no environment, its own empty folder to write to, and as much memory as it was given. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WorkerProcess.class);
    /** What a JVM exits with when told to leave on lack of memory. */
    private static final int OUT_OF_MEMORY = 3;

    private final ExtractLimits limits;
    private final Path folder;
    private final Process process;
    private final DataOutputStream toWorker;
    private final DataInputStream fromWorker;
    private boolean usable = true;
    private int files;

    private WorkerProcess(ExtractLimits limits, Path folder, Process process) {
        this.limits = limits;
        this.folder = folder;
        this.process = process;
        this.toWorker = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
        this.fromWorker = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    }

    static WorkerProcess start(ExtractLimits limits) throws IOException {
        Path folder = Files.createTempDirectory("kizashi-worker");
        Process process = new ProcessBuilder(command(limits, folder))
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.PIPE)
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
        return new WorkerProcess(limits, folder, process);
    }

    private static List<String> command(ExtractLimits limits, Path folder) throws IOException {
        // The class path may be longer than a command line can be: it goes through a file.
        Path arguments = folder.resolve("arguments");
        Files.writeString(arguments, "-cp \"" + classPath().replace("\\", "\\\\") + "\"");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("@" + arguments);
        command.add("-Xmx" + limits.heapMegabytes() + "m");
        command.add("-XX:+UseSerialGC");
        command.add("-XX:+ExitOnOutOfMemoryError");
        command.add("-XX:-UsePerfData");
        command.add("-XX:TieredStopAtLevel=1");
        command.add("-Djava.awt.headless=true");
        command.add("-Dfile.encoding=UTF-8");
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-Duser.home=" + folder);
        command.add("-Dpdfbox.fontcache=" + folder);
        command.add(WorkerMain.class.getName());
        command.add(Integer.toString(limits.maxChars()));
        command.add(Integer.toString(limits.maxEmbedded()));
        command.add(Integer.toString(limits.maxDepth()));
        return command;
    }

    /** Absolute, since the worker runs in a folder of its own. */
    private static String classPath() {
        String separator = System.getProperty("path.separator");
        List<String> absolute = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.util.regex.Pattern.quote(separator))) {
            absolute.add(Path.of(entry).toAbsolutePath().toString());
        }
        return String.join(separator, absolute);
    }

    /** Whether another file can be sent. */
    boolean usable() {
        return usable && process.isAlive();
    }

    /** How many files it has read. */
    int files() {
        return files;
    }

    /** Reads one file. Whatever happens to the worker becomes the answer; afterwards it may no longer be usable. */
    Extraction read(Frames.Request request) {
        files++;
        CompletableFuture<Frames.Response> answer = new CompletableFuture<>();
        Thread.ofVirtual().name("extract").start(() -> {
            try {
                Frames.write(toWorker, request);
                answer.complete(Frames.readResponse(fromWorker, limits.maxChars()));
            } catch (IOException | RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        try {
            Frames.Response response = await(answer);
            if (response.text() != null) {
                return new Extraction.Text(response.text());
            }
            NoText none = response.none();
            return none == null
                    ? Extraction.none(NoText.Reason.IO, "空の応答です (an empty answer)")
                    : new Extraction.None(none);
        } catch (TimeoutException e) {
            close();
            long seconds = limits.wallClock().toSeconds();
            return Extraction.none(NoText.Reason.TIMEOUT, seconds + " 秒以内に読み終わりませんでした (took too long)");
        } catch (ExecutionException e) {
            return crashed(e);
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            return Extraction.none(NoText.Reason.IO, "中断されました (interrupted)");
        }
    }

    /** Waits as long as the limits allow, and on a busy machine until the worker has had its share of the processor. */
    private Frames.Response await(CompletableFuture<Frames.Response> answer)
            throws InterruptedException, ExecutionException, TimeoutException {
        Patience patience = new Patience(limits.wallClock());
        Duration wait = limits.wallClock();
        Duration before = processorTime();
        while (true) {
            try {
                return answer.get(wait.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                Duration now = processorTime();
                if (!patience.lasts(wait, now.minus(before))) {
                    throw e;
                }
                before = now;
                wait = patience.next();
            }
        }
    }

    /** Zero where the system does not tell: then the clock on the wall alone counts. */
    private Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private Extraction crashed(ExecutionException e) {
        int code = -1;
        try {
            if (process.waitFor(5, TimeUnit.SECONDS)) {
                code = process.exitValue();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        close();
        LOG.info("a worker ended with code {}", code, e.getCause());
        return code == OUT_OF_MEMORY
                ? Extraction.none(
                        NoText.Reason.CRASHED, "メモリが足りなくなりました (needs more than " + limits.heapMegabytes() + " MB)")
                : Extraction.none(NoText.Reason.CRASHED, "読み取りが異常終了しました (the worker ended with code " + code + ")");
    }

    @Override
    public void close() {
        usable = false;
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            LOG.info("a worker's folder stays behind: {}", folder, e);
        }
    }
}
