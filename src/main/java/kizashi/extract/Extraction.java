package kizashi.extract;

import kizashi.model.ExtractedText;
import kizashi.model.NoText;

/** What came of extracting a file: a text, or the reason why there is none. Both are expected. */
public sealed interface Extraction {

    /**
     * There is a text.
     *
     * @param value the text with its pages and hints
     */
    record Text(ExtractedText value) implements Extraction {}

    /**
     * There is none.
     *
     * @param why the reason, which says whether a later try makes sense
     */
    record None(NoText why) implements Extraction {}

    /** Short for {@code new None(new NoText(reason, detail))}. */
    static Extraction none(NoText.Reason reason, String detail) {
        return new None(new NoText(reason, detail));
    }
}
