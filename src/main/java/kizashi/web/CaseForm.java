package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.deliver.Words;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityFilter.Status;
import kizashi.model.Municipality;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Which cases were asked for; an empty string and null stand for all.
 *
 * @param profile id of a profile
 * @param body a part of a municipality's or a prefecture's name, or an LG code, as typed
 * @param stage how far they have come
 * @param status what their readers decided; null for new and followed ones
 */
public record CaseForm(
        String profile,
        String body,
        @Nullable Stage stage,
        @Nullable Status status) {
    /** What no body is. */
    private static final String NOBODY = "-";

    /**
     * Reads the parameters of a request.
     *
     * @throws IllegalArgumentException when a value is none of those that the form offers
     */
    static CaseForm of(Context c, Words words) {
        String stage = Parameters.of(c, "stage");
        String status = Parameters.of(c, "status");
        return new CaseForm(
                Parameters.of(c, "profile"),
                Parameters.of(c, "body"),
                stage.isEmpty() ? null : Choices.of(Stage.class, stage, words),
                status.isEmpty() ? null : Choices.of(Status.class, status, words));
    }

    /**
     * The same as a filter.
     *
     * @param bodies those that have cases
     * @param profiles ids of those of the home, whose cases are wanted where no profile was chosen; none for all
     */
    OpportunityFilter filter(
            Collection<Municipality> bodies, Set<String> profiles, LocalDate today, int limit, int offset) {
        return new OpportunityFilter(
                profile.isEmpty() ? null : profile,
                profile.isEmpty() ? profiles : Set.of(),
                municipalities(bodies),
                null,
                OpportunityFilter.Basis.SPOKEN,
                stage == null ? Set.of() : Set.of(stage),
                status == null ? Set.of(Status.NEW, Status.FOLLOWED) : Set.of(status),
                today,
                limit,
                offset);
    }

    private Set<String> municipalities(Collection<Municipality> bodies) {
        if (body.isEmpty()) {
            return Set.of();
        }
        Set<String> keys =
                bodies.stream().filter(this::fits).map(Municipality::key).collect(Collectors.toSet());
        return keys.isEmpty() ? Set.of(NOBODY) : keys;
    }

    private boolean fits(Municipality of) {
        String prefecture = of.prefecture() == null ? "" : of.prefecture();
        return (prefecture + of.name()).contains(body)
                || of.code() != null && of.code().value().equals(body);
    }

    /** Whether less than all was asked for. */
    public boolean narrowed() {
        return !profile.isEmpty() || !body.isEmpty() || stage != null || status != null;
    }

    /** Its parameters, for an address. */
    public String parameters() {
        return "profile=" + encode(profile) + "&body=" + encode(body) + "&stage=" + (stage == null ? "" : stage.name())
                + "&status=" + (status == null ? "" : status.name());
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
