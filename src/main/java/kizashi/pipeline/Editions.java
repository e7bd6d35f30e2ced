package kizashi.pipeline;

import kizashi.index.AnalyzedPassage;
import kizashi.index.PassageIndex;
import kizashi.model.Document;

/** What the index shows of a document of which one more edition was found. */
final class Editions {
    private Editions() {}

    /** Gives its passages the document as it is known now; what they say stays. */
    static void show(Document document, PassageIndex index) {
        index.refresh();
        index.replaceDocument(
                document.id(),
                index.ofDocument(document.id()).stream()
                        .map(p -> AnalyzedPassage.of(p.withDocument(document), index.analyzer()))
                        .toList());
    }
}
