package dev.dbtest.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import dev.dbtest.link.worker.BlackBox;
import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HouseRulesTest {

  private static final String[] ENTRY_POINTS = {
    "dev.dbtest.cli.process", "dev.dbtest.worker", "dev.dbtest.jmh.host", "dev.dbtest.junit"
  };

  /** What is in the jars of dbtest-api, dbtest-protocol, dbtest-worker and dbtest-junit. */
  private static final String[] WITH_THE_JDK_ONLY = {
    "dev.dbtest.api..",
    "dev.dbtest.model..",
    "dev.dbtest.leftovers..",
    "dev.dbtest.link..",
    "dev.dbtest.worker..",
    "dev.dbtest.discovery.facts..",
    "dev.dbtest.discovery.suites..",
    "dev.dbtest.plan.suites..",
    "dev.dbtest.execute.account..",
    "dev.dbtest.execute.local..",
    "dev.dbtest.junit.."
  };

  private final JavaClasses house;

  HouseRulesTest() {
    // From the class path, where the modules are jars or directories, as Maven likes.
    house =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.dbtest");
  }

  @BeforeAll
  void seesAllModules() {
    assertThat(house.stream().map(JavaClass::getPackageName))
        .contains("dev.dbtest.api", "dev.dbtest.cli", "dev.dbtest.jmh.processor");
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("dev.dbtest.(**)").should().beFreeOfCycles().check(house);
  }

  @Test
  void arrowsPointOneWay() {
    Arrows arrows = Arrows.ofTheHouse();
    TreeSet<String> wrong = new TreeSet<>();
    for (JavaClass type : house) {
      if (!arrows.knows(type.getPackageName())) {
        wrong.add(type.getPackageName() + " is not among the packages of the house");
      }
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        String target = dependency.getTargetClass().getBaseComponentType().getPackageName();
        if (target.startsWith("dev.dbtest.") && !arrows.allow(type.getPackageName(), target)) {
          wrong.add(type.getPackageName() + " must not use " + target + ": " + type.getName());
        }
      }
    }
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "picocli..,                   dev.dbtest.cli.options",
    "com.fasterxml.jackson..,     dev.dbtest.json",
    "org.junit..,                 dev.dbtest.worker.junit|dev.dbtest.junit",
    "io.github.classgraph..,      dev.dbtest.discovery.scan",
    "nonapi.io.github.classgraph.., dev.dbtest.discovery.scan",
    "org.apache.commons.math3..,  dev.dbtest.stats",
    "org.apache.maven..,          dev.dbtest.maven|dev.dbtest.maven.plugin",
    "org.codehaus.plexus..,       dev.dbtest.maven",
    "javax.inject..,              dev.dbtest.maven|dev.dbtest.maven.plugin",
    "com.github.difflib..,        dev.dbtest.summary.diff",
    "org.tomlj..,                 dev.dbtest.config",
    "org.openjdk.jmh..,           dev.dbtest.jmh.."
  })
  void onePackageKnowsEachLibrary(String library, String owner) {
    noClasses()
        .that()
        .resideOutsideOfPackages(owner.split("\\|"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .check(house);
  }

  @Test
  void nothingElseIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.dbtest..",
                "java..",
                "javax..",
                "com.sun.management..",
                "sun.misc..",
                "org.jspecify..",
                "picocli..",
                "com.fasterxml.jackson..",
                "io.github.classgraph..",
                "nonapi.io.github.classgraph..",
                "org.apache.commons.math3..",
                "org.apache.maven..",
                "org.codehaus.plexus..",
                "com.github.difflib..",
                "org.tomlj..",
                "org.junit.platform..",
                "org.openjdk.jmh.."))
        .check(house);
  }

  @Test
  void childrenOfTestsAndEnginesNeedTheJdkOnly() {
    classes()
        .that()
        .resideInAnyPackage(WITH_THE_JDK_ONLY)
        .and()
        .resideOutsideOfPackages("dev.dbtest.worker.junit", "dev.dbtest.junit")
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage("java..", "javax..", "com.sun.management..", "org.jspecify..")
                .or(resideInAnyPackage(WITH_THE_JDK_ONLY)))
        .check(house);
  }

  @Test
  void accountsKnowNoProcessAndNoLine() {
    noClasses()
        .that()
        .resideInAPackage("dev.dbtest.execute.account..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "dev.dbtest.link",
                    "dev.dbtest.worker..",
                    "dev.dbtest.execute.workers..",
                    "java.net..",
                    "java.nio.channels..")
                .or(nameStartingWith("java.lang.Process"))
                .or(equivalentTo(BlackBox.class)))
        .check(house);
  }

  @Test
  void runsKnowNeitherCommandLineNorReports() {
    noClasses()
        .that()
        .resideInAPackage("dev.dbtest.run..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.dbtest.cli..", "dev.dbtest.report..", "dev.dbtest.summary..", "picocli..")
        .check(house);
  }

  /** Streams of the process are handed on; who looks them up decides for everybody. */
  @Test
  void runsLeaveTheTerminalAlone() {
    noClasses()
        .that()
        .resideInAPackage("dev.dbtest.run..")
        .should()
        .dependOnClassesThat()
        .areAssignableTo(PrintStream.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Console.class)
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(house);
  }

  @Test
  void onlyEntryPointsUseStandardStreams() {
    noClasses()
        .that(resideOutsideOfPackages(ENTRY_POINTS))
        .should(ACCESS_STANDARD_STREAMS)
        .check(house);
  }

  @Test
  void onlyEntryPointsEndTheProcess() {
    noClasses()
        .that(resideOutsideOfPackages(ENTRY_POINTS))
        .and()
        .doNotHaveFullyQualifiedName("dev.dbtest.cli.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .check(house);
  }

  @Test
  void staticFieldsAreFinal() {
    fields().that().areStatic().should().beFinal().check(house);
  }

  @Test
  void dataIsImmutableByItsType() {
    classes()
        .that()
        .resideInAPackage("dev.dbtest.model")
        .and()
        .areTopLevelClasses()
        .and()
        .areNotAssignableTo(Throwable.class)
        .should(
            ArchCondition.from(
                describe(
                    "be a record, an enum, an interface or only static", HouseRulesTest::isData)))
        .check(house);
  }

  @Test
  void resultsPlansAndSummariesAreRecordsOrSealed() {
    classes()
        .that()
        .haveNameMatching(".*\\.\\w+(Result|Plan|Summary)")
        .and()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(
            ArchCondition.from(
                describe("be a record, an enum or an interface", HouseRulesTest::isValue)))
        .check(house);
  }

  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    TreeSet<String> unmarked = new TreeSet<>();
    for (JavaClass type : house) {
      JavaPackage owner = type.getPackage();
      if (!owner.isAnnotatedWith(NullMarked.class)) {
        unmarked.add(owner.getName());
      }
    }
    assertThat(unmarked).isEmpty();
  }

  @Test
  void theMapOfPackagesIsComplete() throws IOException {
    Set<String> listed =
        Pattern.compile("^\\| `([\\w.]+)` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(Path.of("..", "docs", "how-it-works.md")))
            .results()
            .map(match -> "dev.dbtest." + match.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> packages = new TreeSet<>();
    for (JavaClass type : house) {
      packages.add(type.getPackageName());
    }
    assertThat(listed).isEqualTo(packages);
  }

  private static boolean isValue(JavaClass type) {
    return type.isRecord() || type.isEnum() || type.isInterface();
  }

  private static boolean isData(JavaClass type) {
    return isValue(type)
        || (type.getMethods().stream()
                .map(JavaMethod::getModifiers)
                .allMatch(HouseRulesTest::isStatic)
            && type.getAllFields().stream().allMatch(field -> isStatic(field.getModifiers())));
  }

  private static boolean isStatic(Set<JavaModifier> modifiers) {
    return modifiers.contains(JavaModifier.STATIC);
  }
}
