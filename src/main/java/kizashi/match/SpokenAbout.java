package kizashi.match;

import java.time.LocalDate;
import java.time.Month;
import kizashi.japanese.EraDates;
import kizashi.japanese.FoldedText;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * About when a document was said or published, for counting months: the sitting's day (発言日), else the first day of its
 * session, else the middle of the year or month in its title (令和７年第１回総務委員会). Never shown as the day of a speech.
 */
public final class SpokenAbout {
    private SpokenAbout() {}

    /** Null where not even a year is known. */
    public static @Nullable LocalDate of(Document document) {
        if (document.spokenOn() != null) {
            return document.spokenOn();
        }
        if (document.sessionOn() != null) {
            return document.sessionOn();
        }
        LocalDate titled = document.kind() == DocumentKind.MINUTES ? titled(document.title()) : null;
        return titled != null ? titled : document.publishedOn();
    }

    /** The same, but null where not even the month of the session is known: good enough to tell which of two came first. */
    public static @Nullable LocalDate session(Document document) {
        boolean told = document.spokenOn() != null || document.sessionOn() != null;
        boolean month = document.kind() != DocumentKind.MINUTES
                || month(FoldedText.of(document.title(), 0, document.title().length())
                                .text())
                        > 0;
        return told || month ? of(document) : null;
    }

    private static @Nullable LocalDate titled(String title) {
        String folded = FoldedText.of(title, 0, title.length()).text();
        Integer year = EraDates.year(folded);
        if (year == null) {
            return null;
        }
        int month = month(folded);
        return month > 0 ? LocalDate.of(year, month, 1) : LocalDate.of(year, Month.JULY, 1);
    }

    /** 12 of 「12月定例会」; 0 where no month is written. */
    private static int month(String title) {
        int at = title.indexOf('月');
        int from = at;
        while (from > 0 && Character.isDigit(title.charAt(from - 1))) {
            from--;
        }
        if (at <= from || at - from > 2) {
            return 0;
        }
        int month = Integer.parseInt(title.substring(from, at));
        return month >= 1 && month <= 12 ? month : 0;
    }
}
