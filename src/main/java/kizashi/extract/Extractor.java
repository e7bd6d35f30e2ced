package kizashi.extract;

import java.util.List;
import kizashi.extract.frames.Frames;
import kizashi.extract.html.HtmlSource;
import kizashi.extract.platform.PlatformPages;
import kizashi.japanese.Charsets;
import kizashi.model.ExtractedText;
import kizashi.model.NoText;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. Plain text is only decoded, a vendor's page becomes text with the vendor's own labels as hints, other web
 * pages become their content, and PDF, Word and the like are read by a worker process that may fail in any way without
 * harm. Safe for several threads; close it to end the workers.
 */
public final class Extractor implements AutoCloseable {
    private final ExtractLimits limits;
    private final WorkerPool workers;

    /** An extractor with {@link ExtractLimits#DEFAULT}. */
    public Extractor() {
        this(ExtractLimits.DEFAULT);
    }

    /** An extractor with these bounds; no process is started before the first file that needs one. */
    public Extractor(ExtractLimits limits) {
        this.limits = limits;
        this.workers = new WorkerPool(limits);
    }

    /**
     * Reads a file.
     *
     * @param bytes the file
     * @param contentType the {@code Content-Type} header as sent, or null
     * @param fileName its name or address, or null
     * @param platform the vendor's system that served it ({@code kensakusystem}, {@code dbsr}, {@code voices},
     *     {@code discussnet}, {@code kokkai}, {@code kkj}), or null to tell by the content
     * @return the text, or why there is none; never throws for what is in the file
     */
    public Extraction extract(
            byte[] bytes, @Nullable String contentType, @Nullable String fileName, @Nullable String platform) {
        if (bytes.length == 0) {
            return Extraction.none(NoText.Reason.EMPTY, "ファイルが空です (the file is empty)");
        }
        if (bytes.length > limits.maxBytes()) {
            return Extraction.none(NoText.Reason.LIMIT, "ファイルが大きすぎます (" + (limits.maxBytes() >> 20) + " MB まで)");
        }
        // Vendors send their pages under any name and type (voiweb.exe, application/x-download).
        Carrier carrier = platform != null && PlatformPages.names().contains(platform)
                ? Carrier.of(bytes, null, null)
                : Carrier.of(bytes, contentType, fileName);
        if (carrier == Carrier.BINARY) {
            return workers.read(new Frames.Request(bytes, contentType, fileName));
        }
        ExtractedText page = PlatformPages.read(bytes, contentType, platform);
        if (page != null) {
            return new Extraction.Text(page);
        }
        return carrier == Carrier.HTML ? HtmlText.read(bytes, contentType) : plain(bytes, contentType);
    }

    private static Extraction plain(byte[] bytes, @Nullable String contentType) {
        String text = Charsets.decode(bytes, label(contentType)).text();
        if (text.isBlank()) {
            return Extraction.none(NoText.Reason.EMPTY, "文字がありません (no text in it)");
        }
        return new Extraction.Text(new ExtractedText(text, "plain", null, List.of(), List.of()));
    }

    private static List<@Nullable String> label(@Nullable String contentType) {
        String label = HtmlSource.charset(contentType);
        return label == null ? List.of() : List.of(label);
    }

    /** The vendors' systems whose pages can be read. */
    public static List<String> platforms() {
        return PlatformPages.names();
    }

    /** Ends the workers. */
    @Override
    public void close() {
        workers.close();
    }
}
