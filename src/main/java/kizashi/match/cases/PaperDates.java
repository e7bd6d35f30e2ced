package kizashi.match.cases;

import java.util.List;
import kizashi.model.Paper;

/** The days that a paper states beside its text: 提出期限, 参加表明, 質問の期限 of a tender. */
public interface PaperDates {
    /** Knows none. */
    PaperDates NONE = document -> List.of();

    /** The facts of a document that are days, by {@link kizashi.model.Document#id()}, in the paper's order. */
    List<Paper.Fact> of(String document);
}
