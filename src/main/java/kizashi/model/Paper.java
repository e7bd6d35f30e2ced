package kizashi.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a plan, budget, tender, notice or guideline holds.
 *
 * @param kind what it is
 * @param title as printed
 * @param date the day it bears, null when unknown
 * @param section the section that issued it (担当課), null when it names none
 * @param contact telephone or mail as printed, null when it names none
 * @param sections its text in sections, in order
 * @param facts dates, amounts, methods that it states
 */
public record Paper(
        DocumentKind kind,
        String title,
        @Nullable LocalDate date,
        @Nullable String section,
        @Nullable String contact,
        List<Section> sections,
        List<Fact> facts) {

    /** Keeps its own copies of the lists. */
    public Paper {
        sections = List.copyOf(sections);
        facts = List.copyOf(facts);
    }

    /**
     * A run of text under one heading.
     *
     * @param start offset of the heading, or of the text where there is none
     * @param end offset
     * @param heading as printed
     * @param department the section in charge where the paper names one for this part
     * @param member the member who asks, in a question notice
     */
    public record Section(
            int start,
            int end,
            @Nullable String heading,
            @Nullable String department,
            @Nullable String member) {}

    /**
     * Something that the paper states.
     *
     * @param name such as 提出期限, 予定価格, 選定方法
     * @param value as written
     * @param date its day, where it is one
     * @param yen its amount, where it is one
     * @param start offset
     * @param end offset
     */
    public record Fact(
            String name,
            String value,
            @Nullable LocalDate date,
            @Nullable Long yen,
            int start,
            int end) {}
}
