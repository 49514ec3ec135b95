package dev.dbtest.jmh.processor.adapt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.annotation.Annotation;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Synthetic annotations against those that the JVM makes. */
class SyntheticAnnotationTest {

  /** Carries the annotations that the JVM makes. */
  @Fork(
      value = 2,
      jvmArgsAppend = {"-Xmx1g", "-Da=b"})
  @Measurement(iterations = 3, time = 10, timeUnit = TimeUnit.MILLISECONDS)
  private static final class Real {}

  private static final Map<String, Object> FORK =
      Map.of("value", 2, "jvmArgsAppend", new String[] {"-Xmx1g", "-Da=b"});

  @Test
  void equalsTheOneOfTheJvmInBothDirections() {
    Fork real = real(Fork.class);
    Fork synthetic = SyntheticAnnotation.of(Fork.class, FORK);
    assertThat(synthetic).isEqualTo(real).hasSameHashCodeAs(real);
    assertThat(real).isEqualTo(synthetic);
  }

  @Test
  void equalsAnotherOfTheSameValue() {
    assertThat(SyntheticAnnotation.of(Fork.class, FORK))
        .isEqualTo(SyntheticAnnotation.of(Fork.class, FORK));
  }

  @Test
  void differsFromOneWithAnotherMember() {
    assertThat(SyntheticAnnotation.of(Fork.class, FORK))
        .isNotEqualTo(SyntheticAnnotation.of(Fork.class, Map.of("value", 3)))
        .isNotEqualTo(real(Measurement.class))
        .isNotEqualTo("a text");
  }

  @Test
  void hashesEnumsAndNumbersAsTheJvmDoes() {
    assertThat(
            SyntheticAnnotation.of(
                Measurement.class,
                Map.of("iterations", 3, "time", 10, "timeUnit", TimeUnit.MILLISECONDS)))
        .isEqualTo(real(Measurement.class))
        .hasSameHashCodeAs(real(Measurement.class));
  }

  @Test
  void tellsItsType() {
    assertThat(SyntheticAnnotation.of(Benchmark.class, Map.of()).annotationType())
        .isEqualTo(Benchmark.class);
  }

  @Test
  void hasTheDefaultsOfMembersThatAreNotGiven() {
    assertThat(SyntheticAnnotation.of(Param.class, Map.of()).value())
        .containsExactly(Param.BLANK_ARGS);
  }

  @Test
  void givesEachCallerAnArrayOfItsOwn() {
    Param param = SyntheticAnnotation.of(Param.class, Map.of("value", new String[] {"1"}));
    param.value()[0] = "changed";
    assertThat(param.value()).containsExactly("1");
  }

  @Test
  void refusesToLackAMember() {
    assertThatThrownBy(() -> SyntheticAnnotation.of(State.class, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs a value for value");
  }

  @Test
  void readsLikeSource() {
    assertThat(SyntheticAnnotation.of(State.class, Map.of("value", Scope.Thread)))
        .hasToString("@org.openjdk.jmh.annotations.State(value=Thread)");
  }

  private static <A extends Annotation> A real(Class<A> type) {
    return Objects.requireNonNull(Real.class.getAnnotation(type));
  }
}
