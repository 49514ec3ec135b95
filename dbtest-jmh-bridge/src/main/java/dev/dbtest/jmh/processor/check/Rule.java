package dev.dbtest.jmh.processor.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The catalogue of what can be wrong with the use of dbtest's annotations. Codes are stable: a code
 * keeps its meaning for ever and is never given to another rule.
 *
 * <p>Each rule tells what is broken, why it is a rule, and what to do. Words in braces stand for
 * what the compiler puts in; the first of them is the offender.
 */
public enum Rule {
  // Groups, and state classes, which JMH creates in the same way.
  TYPE_FINAL(
      "DBT101", "{Type} is final", "JMH measures through a generated subclass", "Remove 'final'."),
  TYPE_NOT_PUBLIC(
      "DBT102",
      "{Type} is not public",
      "JMH's generated code is in another package",
      "Make it public."),
  TYPE_ABSTRACT(
      "DBT103",
      "{Type} is an abstract group",
      "JMH has to create an instance of it",
      "Remove 'abstract', or leave @BenchmarkGroup to the subclasses."),
  TYPE_SEALED(
      "DBT104",
      "{Type} is sealed",
      "JMH measures through a generated subclass, which is not among the permitted ones",
      "Remove 'sealed' and 'permits', or make it non-sealed."),
  TYPE_NOT_A_CLASS(
      "DBT105",
      "{Type} is {a record}",
      "JMH extends what it measures, and that has to be a class",
      "Turn it into a class."),
  TYPE_INNER(
      "DBT106",
      "{Type} is an inner class",
      "JMH creates it without an instance of the class around it",
      "Make it static, or a top-level class."),
  TYPE_UNNAMED_PACKAGE(
      "DBT107",
      "{Type} is in the unnamed package",
      "JMH's generated code cannot import it from there",
      "Move it to a named package."),
  TYPE_NO_CONSTRUCTOR(
      "DBT108",
      "{Type} has no public constructor without parameters",
      "JMH uses it to create instances",
      "Add one, or remove the other constructors."),
  TYPE_ENCLOSED(
      "DBT109",
      "{Type} is nested in {Outer}, which is not public",
      "JMH's generated code is in another package and cannot reach it",
      "Make {Outer} public, or move the class out of it."),
  GROUP_EMPTY(
      "DBT110",
      "{Group} is a group without a @Bench method",
      "it would measure nothing",
      "Add one, or remove @BenchmarkGroup."),
  GROUP_AND_SUITE(
      "DBT111",
      "{Type} is both a @TestSuite and a @BenchmarkGroup",
      "set-up and tear-down methods mean different things in the two",
      "Split it into two classes."),
  GROUP_UNMARKED(
      "DBT112",
      "{Type} inherits @Bench methods from {Base} but is not a @BenchmarkGroup",
      "they would not be measured in it",
      "Add @BenchmarkGroup, or make the class abstract."),
  ANNOTATED_TWICE(
      "DBT113",
      "{element} carries both @{Bench} and JMH's @{Benchmark}",
      "they say the same thing, and could disagree",
      "Remove one of them."),
  SETTING_TWICE(
      "DBT114",
      "{element} sets {rounds} and carries JMH's @{Measurement} as well",
      "they set the same thing, and could disagree",
      "Remove one of them."),

  // Benchmark methods.
  BENCH_NOT_PUBLIC(
      "DBT201",
      "{method} is not public",
      "JMH's generated code calls it from another package",
      "Make it public."),
  BENCH_ABSTRACT(
      "DBT202",
      "{method} is abstract",
      "JMH takes the annotation from the declaration that has a body",
      "Move @Bench to the methods that implement it."),
  BENCH_NAME_TWICE(
      "DBT203",
      "{method} shares its name with another @Bench method of {Group}",
      "a benchmark is named by its class and method alone",
      "Rename one of them; of two that override each other, annotate only the first."),
  BENCH_OUTSIDE_GROUP(
      "DBT204",
      "{method} is in {Type}, which is not a @BenchmarkGroup",
      "it would not be measured",
      "Annotate the class with @BenchmarkGroup, or make it the abstract base of a group."),
  BENCH_STATIC_SYNCHRONIZED(
      "DBT205",
      "{method} is static and synchronized while its group is not shared by all threads",
      "threads that own their state would wait for each other",
      "Remove 'synchronized', or @Scope."),
  BENCH_PARAMETER(
      "DBT206",
      "{method} takes {type}",
      "JMH can pass state classes and its own Blackhole, Control, BenchmarkParams, IterationParams"
          + " and ThreadParams only",
      "Make it a class with @Scope, or a @Params field of the group."),
  BASELINE_TWICE(
      "DBT207",
      "{method} is a second baseline of {Group}",
      "the other variants are compared with one method",
      "Keep 'baseline = true' on one method."),
  MAX_RATIO_NO_BASELINE(
      "DBT208",
      "{method} has a maxRatio, but {Group} has no baseline",
      "there is nothing to compare it with",
      "Put 'baseline = true' on one @Bench method, or remove maxRatio."),
  MAX_RATIO_OF_BASELINE(
      "DBT209",
      "{method} has a maxRatio and is the baseline itself",
      "its ratio to itself is always 1",
      "Remove maxRatio."),
  MAX_RATIO_VALUE(
      "DBT210",
      "{method} has a maxRatio of {value}",
      "a ratio of two times is a number above 0",
      "Give a limit such as 1.10, or remove maxRatio."),
  OPERATIONS_VALUE(
      "DBT211",
      "{method} stands for {value} operations",
      "scores are divided by that number",
      "Give a number of at least 1."),
  BUDGET_EMPTY(
      "DBT212",
      "{method} has a @Budget without a limit",
      "it would never fail",
      "Give a time or bytes, or remove @Budget."),
  BUDGET_BYTES(
      "DBT213",
      "{method} has a @Budget of {value} bytes",
      "no measurement can be checked against such a limit",
      "Give a number of at least 0."),

  // Parameters of benchmarks.
  PARAMS_FINAL("DBT301", "{field} is final", "JMH assigns each value to it", "Remove 'final'."),
  PARAMS_STATIC(
      "DBT302",
      "{field} is static",
      "instances with other values would share it",
      "Remove 'static'."),
  PARAMS_TYPE(
      "DBT303",
      "{field} is of type {type}",
      "values are text, and JMH converts text to primitives, their wrappers, String and enums only",
      "Use one of these types and make the object in a @SetupSuite method."),
  PARAMS_VALUE(
      "DBT304",
      "{field} has the value \"{value}\"",
      "it cannot be converted to {type}",
      "Correct the value or the type."),
  PARAMS_EMPTY(
      "DBT305",
      "{field} has no values",
      "its benchmarks would have no case to run",
      "List the values; only an enum with constants may go without."),
  PARAMS_REPEATED(
      "DBT306",
      "{field} has the value \"{value}\" twice",
      "both cases would have the same name",
      "Remove one of them."),
  PARAMS_OUTSIDE_STATE(
      "DBT307",
      "{field} is in {Type}, which is neither a group nor state of one",
      "nobody would assign its values",
      "Annotate the class with @BenchmarkGroup or @Scope, or make it the abstract base of one."),
  PARAMS_SHARED_NAME(
      "DBT308",
      "{field} has the name of another parameter of {method}",
      "JMH knows parameters by their bare name and would give both the values of one",
      "Rename one of the fields."),

  // Set-up and tear-down.
  LIFECYCLE_NOT_PUBLIC(
      "DBT401",
      "{method} is not public",
      "JMH's generated code calls it from another package",
      "Make it public."),
  LIFECYCLE_NOT_VOID(
      "DBT402", "{method} returns a value", "nobody would receive it", "Make it void."),
  LIFECYCLE_PARAMETER(
      "DBT403",
      "{method} takes {type}",
      "JMH can pass state classes and its own Blackhole, Control, BenchmarkParams, IterationParams"
          + " and ThreadParams only",
      "Remove the parameter, or make it a class with @Scope."),
  LIFECYCLE_TWICE(
      "DBT404",
      "{method} carries @{Setup} and @{Teardown}",
      "JMH would call it for one of them only",
      "Write one method for each."),
  LIFECYCLE_OVERRIDES(
      "DBT405",
      "{method} overrides {Base.method}, and both are set-up or tear-down methods",
      "JMH would call the overriding one twice",
      "Remove the annotation from one of them."),
  LIFECYCLE_OUTSIDE(
      "DBT406",
      "{method} is in {Type}, which is not a suite, group or state",
      "nobody would call it",
      "Annotate the class, or make it the abstract base of one."),
  LIFECYCLE_TIMEOUT(
      "DBT407",
      "{method} has a timeout, but belongs to a benchmark",
      "JMH has no timeouts for set-up and tear-down methods",
      "Remove the timeout."),
  LIFECYCLE_SUITE_PARAMETER(
      "DBT408",
      "{method} takes a parameter",
      "a suite's set-up and tear-down methods are called with none",
      "Remove the parameter."),
  LIFECYCLE_SUITE_RETURN(
      "DBT409",
      "{method} returns {type}",
      "the value would be lost, with whatever it has to say",
      "Make it void, or return a CompletionStage, Future or Flow.Publisher, which is awaited."),
  LIFECYCLE_OF_INTERFACE(
      "DBT410",
      "{Type} inherits {method} from an interface",
      "JMH looks for set-up and tear-down in classes only, so nobody would call it",
      "Move it to a base class, or call it from an annotated method of the class."),
  LIFECYCLE_NOT_INHERITED(
      "DBT411",
      "{method} is {static or private}, and {Type} is an interface",
      "classes do not inherit it from there, so nobody would call it",
      "Make it a default method, or move it to a class."),

  // Suites and tests.
  SUITE_NOT_A_CLASS(
      "DBT501",
      "{Type} is {a record}",
      "a suite is a class that dbtest creates",
      "Turn it into a class."),
  SUITE_NO_CONSTRUCTOR(
      "DBT502",
      "{Type} has no constructor without parameters",
      "dbtest uses it to create the suite",
      "Add one, of any visibility."),
  SUITE_EMPTY(
      "DBT503",
      "{Type} is a suite without a @Test method",
      "it would test nothing",
      "Add one, make it abstract, or remove @TestSuite."),
  TEST_STATIC(
      "DBT504", "{method} is static", "tests run on the suite's instance", "Remove 'static'."),
  TEST_ABSTRACT(
      "DBT505",
      "{method} is abstract",
      "dbtest runs the declaration that has a body",
      "Move @Test to the methods that implement it."),
  TEST_OUTSIDE_SUITE(
      "DBT506",
      "{method} is in {Type}, which is not a @TestSuite",
      "it would not run",
      "Annotate the class with @TestSuite, or make it the abstract base of a suite."),
  TEST_PARAMETERS(
      "DBT507",
      "{method} takes parameters but has no @Rows",
      "nothing gives it arguments",
      "Add @Rows, or remove the parameters."),
  TEST_RETURN(
      "DBT508",
      "{method} returns {type}",
      "the value would be lost, with whatever it has to say",
      "Make it void, or return a CompletionStage, Future or Flow.Publisher, which is awaited."),
  TEST_NAME_TWICE(
      "DBT509",
      "{method} shares its name with another @Test method of {Type}",
      "a test is named by its class and method alone",
      "Rename one of them."),
  ROWS_SOURCES(
      "DBT510",
      "{method} has @Rows with {number} sources",
      "its rows come from exactly one",
      "Give one of value, enumClass, method, csv and text."),
  ROWS_NO_PARAMETERS(
      "DBT511",
      "{method} has @Rows but takes no parameters",
      "the rows would have nowhere to go",
      "Add parameters, or remove @Rows."),
  ROWS_METHOD(
      "DBT512",
      "{method} takes its rows from {rows}",
      "the suite has no method of that name without parameters",
      "Add it, or correct the name."),
  RETRY_VALUE(
      "DBT513",
      "{element} asks for {value} retries",
      "dbtest allows 0 to 100",
      "Give a number in that range."),
  SUITE_NAME(
      "DBT514",
      "{Type} would not be run by Maven",
      "dbtest-junit is on the class path, and by default Surefire runs classes that are called"
          + " Test…, …Test, …Tests or …TestCase, and Failsafe IT…, …IT or …ITCase",
      "Rename it; or, if the build includes such names, add @SuppressWarnings(\"DBT514\")."),

  // Values of members.
  DURATION_TEXT(
      "DBT601",
      "{element} has {timeout} = \"{value}\"",
      "that is not a length of time",
      "Write a number and a unit of ns, us, ms, s, m or h, such as \"100ms\" or \"1.5s\"."),
  DURATION_ZERO(
      "DBT602",
      "{element} has {timeout} = \"{value}\"",
      "nothing can finish in no time",
      "Give a longer time, or remove it."),
  COUNT_VALUE(
      "DBT603",
      "{element} has {rounds} = {value}",
      "the minimum is {least}",
      "Give more, or remove it."),
  TAG_TEXT(
      "DBT604",
      "{element} has the tag \"{tag}\"",
      "tag expressions could not name it",
      "Use a tag without blanks, commas and brackets."),
  SKIP_REASON(
      "DBT605",
      "{element} is skipped without a reason",
      "readers will want to know when it can run again",
      "Give the reason."),
  LOCK_NAME(
      "DBT606",
      "{element} locks a resource without a name",
      "suites agree on a resource by its name",
      "Give the name."),
  JVM_ARGUMENT_BLANK(
      "DBT607",
      "{element} has a blank JVM argument",
      "java would take it for the name of a class",
      "Remove it."),
  WITHOUT_EFFECT(
      "DBT608",
      "{element} carries @{Budget}, which has no effect there",
      "it is for {benchmarks}",
      "Remove it."),

  // Errors of the generator.
  JMH_SAYS(
      "DBT901", "{element} is refused by JMH", "{message}", "Change it as JMH's message says."),
  WRITTEN_TWICE(
      "DBT902",
      "{file} was written before dbtest could write it",
      "another annotation processor, most likely JMH's own, runs first",
      "Remove org.openjdk.jmh:jmh-generator-annprocess from annotationProcessorPaths, or list it"
          + " after dbtest-jmh-bridge."),
  WRITE_FAILED(
      "DBT903",
      "{file} cannot be written",
      "{message}",
      "Free space or grant access, and compile again."),
  LIST_UNREADABLE(
      "DBT904",
      "{file} of an earlier compilation cannot be read",
      "{message}",
      "Delete the output directory and compile everything again."),
  INTERNAL(
      "DBT905",
      "{element} made dbtest's annotation processor fail",
      "this is a fault of dbtest, not of the source: {trace}",
      "Please report it with this message."),
  NAME_CLASH(
      "DBT906",
      "{Type} would be measured by {file}, which measures another class already",
      "JMH joins the names of nested classes by '_', so that A.B and A_B become one",
      "Rename one of the two."),
  JMH_MISSING(
      "DBT907",
      "{Group} needs JMH to be measured",
      "its generated code uses jmh-core, which is not on the class path",
      "Add the dependency dev.dbtest:dbtest-jmh-bridge.");

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]+)}");

  private final String code;
  private final String problem;
  private final String reason;
  private final String remedy;

  Rule(String code, String problem, String reason, String remedy) {
    this.code = code;
    this.problem = problem;
    this.reason = reason;
    this.remedy = remedy;
  }

  /** The stable code, such as {@code DBT101}. */
  public String code() {
    return code;
  }

  /** What is broken, with placeholders in braces. */
  public String problem() {
    return problem;
  }

  /** Why that is a rule, with placeholders in braces. */
  public String reason() {
    return reason;
  }

  /** What to do about it, with placeholders in braces. */
  public String remedy() {
    return remedy;
  }

  /**
   * The message to a user.
   *
   * @param arguments what the placeholders stand for, in the order in which they first appear
   * @throws IllegalArgumentException if there are more or fewer arguments than placeholders
   */
  public String message(String... arguments) {
    String template = "[" + code + "] " + problem + ": " + reason + ". " + remedy;
    List<String> names = new ArrayList<>(placeholders(template));
    if (names.size() != arguments.length) {
      throw new IllegalArgumentException(
          code + " needs " + names + " but was given " + List.of(arguments));
    }
    return PLACEHOLDER
        .matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(arguments[names.indexOf(match.group(1))]));
  }

  private static Set<String> placeholders(String template) {
    Set<String> names = new LinkedHashSet<>();
    PLACEHOLDER
        .matcher(template)
        .results()
        .map(MatchResult::group)
        .forEach(name -> names.add(name.substring(1, name.length() - 1)));
    return names;
  }
}
