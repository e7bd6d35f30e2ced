package kizashi.extract.platform;

import kizashi.model.ExtractedText;
import org.jspecify.annotations.Nullable;

/** The pages of one vendor's system. */
interface PlatformPage {
    /** The name under which sources and {@code parse --platform} know it. */
    String platform();

    /** Whether a page whose origin nobody named is surely one of these. */
    boolean recognises(ServedPage page);

    /** The page's text with the vendor's own labels as hints; null when the page holds no minutes of this system. */
    @Nullable
    ExtractedText read(ServedPage page);
}
