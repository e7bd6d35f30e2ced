package kizashi.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sitting: of the council, or of one of its committees.
 *
 * @param council 柏市議会; null when it is not named
 * @param session 令和７年第３回定例会
 * @param sitting 第２号, 第３日
 * @param committee 総務委員会; null for a plenary sitting
 * @param spokenOn the sitting's own day; unknown stays null, the session's opening day is never put in its place
 * @param dateBasis the words from which the day was read; null when unknown
 * @param conflict when label and body name different days, both in words; null otherwise
 * @param state how final this publication is
 */
public record Meeting(
        @Nullable String council,
        @Nullable String session,
        @Nullable String sitting,
        @Nullable String committee,
        @Nullable LocalDate spokenOn,
        @Nullable String dateBasis,
        @Nullable String conflict,
        PublicationState state) {}
