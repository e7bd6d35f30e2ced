package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a company offers and where (企業プロファイル).
 *
 * @param id stable, in lower-case letters, digits and hyphens
 * @param name for screens
 * @param pitch one sentence on what is offered; null when not given
 * @param keywords what to look for; never empty
 * @param exclusions what spoils a passage
 * @param noise terms that say little: they cost points where one keyword stands alone beside them
 * @param areas where; empty means everywhere
 * @param minimumScore matches below it are no cases and are not delivered; {@link #DEFAULT_MINIMUM} where none is given
 * @param recipients mail addresses of the digest
 * @param alert whether news of the day goes out at once or with the next digest
 */
public record Profile(
        String id,
        String name,
        @Nullable String pitch,
        List<Keyword> keywords,
        List<String> exclusions,
        List<String> noise,
        Areas areas,
        double minimumScore,
        List<String> recipients,
        Alert alert) {

    /**
     * The minimum score where a profile names none. Scores lie mostly between 0 and 100; with the weights as shipped, seven in ten
     * of the labelled passages from 45 points on were worth following, and seven in ten of all worth following reached them.
     */
    public static final double DEFAULT_MINIMUM = 45;

    /** When its recipients hear of something new. */
    public enum Alert {
        /** Within the hours of {@code config/schedule.yml}, as soon as it was read. */
        IMMEDIATE,
        /** With the daily digest. */
        DAILY
    }

    /** A profile whose recipients hear of news at once. */
    public Profile(
            String id,
            String name,
            @Nullable String pitch,
            List<Keyword> keywords,
            List<String> exclusions,
            List<String> noise,
            Areas areas,
            double minimumScore,
            List<String> recipients) {
        this(id, name, pitch, keywords, exclusions, noise, areas, minimumScore, recipients, Alert.IMMEDIATE);
    }

    /** Keeps its own copies of the lists. */
    public Profile {
        keywords = List.copyOf(keywords);
        exclusions = List.copyOf(exclusions);
        noise = List.copyOf(noise);
        recipients = List.copyOf(recipients);
    }

    /**
     * One thing to look for.
     *
     * @param term as a reader would write it; variants and synonyms come from {@code index/analysis}
     * @param weight 1 by default
     * @param group keywords of one group count once; null for none
     */
    public record Keyword(
            String term, double weight, @Nullable String group) {}

    /**
     * Where a company sells.
     *
     * @param prefectures names such as 千葉県
     * @param municipalities by code
     * @param minPopulation residents; null for no bound
     * @param maxPopulation residents; null for no bound
     */
    public record Areas(
            List<String> prefectures,
            List<LgCode> municipalities,
            @Nullable Integer minPopulation,
            @Nullable Integer maxPopulation) {

        /** Everywhere. */
        public static final Areas EVERYWHERE = new Areas(List.of(), List.of(), null, null);

        /** Keeps its own copies of the lists. */
        public Areas {
            prefectures = List.copyOf(prefectures);
            municipalities = List.copyOf(municipalities);
        }
    }
}
