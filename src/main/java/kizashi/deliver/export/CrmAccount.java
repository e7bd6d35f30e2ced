package kizashi.deliver.export;

import org.jspecify.annotations.Nullable;

/**
 * What a company's CRM knows of a municipality.
 *
 * @param crmId its record's id
 * @param owner who looks after it
 * @param state 既存, 商談中, as on screens
 */
public record CrmAccount(
        @Nullable String crmId,
        @Nullable String owner,
        @Nullable String state) {

    /** Nothing is known. */
    public static final CrmAccount UNKNOWN = new CrmAccount(null, null, null);
}
