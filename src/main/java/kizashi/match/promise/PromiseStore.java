package kizashi.match.promise;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Where promises are kept. */
public interface PromiseStore {
    /** Stores promises, each in place of what its id had. */
    void save(Collection<Promise> promises);

    /** Forgets these. */
    void remove(Collection<String> ids);

    /** The ids of all of a municipality. */
    Set<String> ids(String municipality);

    /** The open ones of a municipality, the oldest first. */
    List<Promise> open(String municipality);

    /** All of a municipality, the newest first. */
    List<Promise> all(String municipality);

    /** All of all municipalities, the newest first. */
    List<Promise> all();

    /** Open ones whose day has passed, of all municipalities, the longest overdue first. */
    List<Promise> overdue(java.time.LocalDate today);
}
