package kizashi.model;

import org.jspecify.annotations.Nullable;

/**
 * What is indexed and matched (該当箇所): a run of sentences of one speech, or of one section of a paper.
 *
 * @param key {@link DocumentKeys#passage}
 * @param document where it stands
 * @param start offset in the stored text
 * @param end offset after it
 * @param text the stored text between them
 * @param page page of the carrier, from 1; null where it has none
 * @param speaker who speaks; null in a paper
 * @param speechOrder which speech of the sitting; null in a paper
 * @param heading agenda item or section heading
 * @param department the section in charge: the speaker's, or the one that a paper names
 * @param signal what it means
 */
@Copyable
public record Passage(
        String key,
        Document document,
        int start,
        int end,
        String text,
        @Nullable Integer page,
        @Nullable Speaker speaker,
        @Nullable Integer speechOrder,
        @Nullable String heading,
        @Nullable String department,
        Signal signal)
        implements PassageBuilder.With {

    /**
     * What stands between two offsets of the stored text, as far as it lies in the passage.
     *
     * @return empty where nothing of it does
     */
    public String between(int from, int to) {
        int first = Math.clamp((long) from - start, 0, text.length());
        return text.substring(first, Math.clamp((long) to - start, first, text.length()));
    }
}
