package kizashi;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The table of arrows between packages (docs/architecture.md), as a test. */
@AnalyzeClasses(packages = "kizashi", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> STAGES =
            List.of("crawl", "archive", "extract", "minutes", "papers", "signal", "index", "match", "deliver");

    /** What each package may use beside model and japanese. */
    private static final Map<String, List<String>> MAY_USE = arrows();

    private static Map<String, List<String>> arrows() {
        Map<String, List<String>> may = new LinkedHashMap<>();
        may.put("japanese", List.of());
        may.put("config", List.of());
        may.put("crawl", List.of("config"));
        may.put("archive", List.of());
        may.put("extract", List.of());
        may.put("minutes", List.of());
        may.put("papers", List.of());
        may.put("signal", List.of());
        may.put("index", List.of());
        may.put("match", List.of("index", "signal"));
        may.put("deliver", List.of("match"));
        may.put("ledger", STAGES);
        List<String> pipeline = with(STAGES, "config", "ledger");
        may.put("pipeline", pipeline);
        may.put("schedule", List.of("pipeline", "config"));
        may.put("web", List.of("pipeline", "config", "index", "match", "deliver", "ledger", "archive"));
        may.put("sample", with(pipeline, "pipeline"));
        may.put("bench", with(pipeline, "pipeline", "sample"));
        may.put("eval", with(pipeline, "pipeline"));
        may.put("cli", with(pipeline, "pipeline", "schedule", "web", "sample", "bench", "eval"));
        return may;
    }

    private static List<String> with(List<String> base, String... more) {
        List<String> all = new ArrayList<>(base);
        all.addAll(List.of(more));
        return all;
    }

    @ArchTest
    static void arrowsAreThoseOfTheTable(JavaClasses imported) {
        for (Map.Entry<String, List<String>> arrow : MAY_USE.entrySet()) {
            List<String> allowed = with(arrow.getValue(), "model", arrow.getKey());
            if (!arrow.getKey().equals("config")) {
                allowed.add("japanese");
            }
            classes()
                    .that()
                    .resideInAPackage("kizashi." + arrow.getKey() + "..")
                    .should()
                    .onlyDependOnClassesThat(notOursOrIn(allowed))
                    .because("the design's table says what " + arrow.getKey() + " may use")
                    .allowEmptyShould(true)
                    .check(imported);
        }
    }

    @ArchTest
    static final ArchRule MODEL_USES_NOTHING_OF_OURS = classes()
            .that()
            .resideInAPackage("kizashi.model..")
            .should()
            .onlyDependOnClassesThat(notOursOrIn(List.of("model")));

    @ArchTest
    static final ArchRule COMMANDS_DO_NOT_KNOW_VENDORS = classes()
            .that()
            .resideInAPackage("kizashi.cli..")
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(
                    JavaClass.Predicates.resideInAnyPackage("kizashi.crawl.platform..", "kizashi.index.lucene..")))
            .because("commands go through the pipeline");

    @ArchTest
    static final ArchRule NO_CIRCLES =
            slices().matching("kizashi.(*)..").should().beFreeOfCycles();

    /** The parts of a stage are built upon each other, too. */
    @ArchTest
    static final ArchRule NO_CIRCLES_WITHIN_A_STAGE =
            slices().matching("kizashi.(**)").should().beFreeOfCycles();

    @Test
    void everyPackageHasATour() throws Exception {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> without = files.filter(f -> f.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(d -> !Files.exists(d.resolve("package-info.java")))
                    .toList();
            Assertions.assertThat(without).isEmpty();
        }
    }

    private static DescribedPredicate<JavaClass> notOursOrIn(List<String> allowed) {
        return DescribedPredicate.describe("one of " + allowed + " or a library", c -> {
            String name = c.getPackageName();
            if (!name.startsWith("kizashi.") || name.startsWith("kizashi.template")) {
                return true;
            }
            return allowed.stream().anyMatch(a -> name.equals("kizashi." + a) || name.startsWith("kizashi." + a + "."));
        });
    }
}
