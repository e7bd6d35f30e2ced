package kizashi.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A record of which there are copies with one part changed. The compiler writes its builder and, for a record that says {@code
 * implements NAMEBuilder.With}, a {@code withPART} for each of its parts, so that a part more is no edit of every copy. What a builder
 * is not told is null, and an empty collection where the part is one.
 */
@RecordBuilder.Template(
        options = @RecordBuilder.Options(useImmutableCollections = true, addClassRetainedGenerated = true))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
public @interface Copyable {}
