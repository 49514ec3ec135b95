package dev.dbtest.jmh.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.AverageTimeResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.BenchmarkException;

class AdmittedClassesTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        IterationResult.class,
        BenchmarkParams.class,
        AverageTimeResult.class,
        BenchmarkException.class,
        TimeUnit.class,
        String.class,
        Double.class,
        byte[].class,
        double[][].class,
        Object[].class,
        Map.Entry[].class,
        ArrayList.class,
        HashMap.class,
        TreeMap.class,
        java.util.EnumMap.class,
        Thread.State.class,
        OfABenchmark.class,
        OfAProfiler.class
      })
  void containWhatForksSend(Class<?> type) {
    assertThat(AdmittedClasses.contain(type)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        OfAStranger.class,
        OfAStranger[].class,
        URL.class,
        PriorityQueue.class,
        java.lang.reflect.Proxy.class,
        java.lang.invoke.SerializedLambda.class,
        java.rmi.server.UnicastRemoteObject.class
      })
  void containNothingElse(Class<?> type) {
    assertThat(AdmittedClasses.contain(type)).isFalse();
  }

  private static final class OfABenchmark extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private abstract static class OfAProfiler extends org.openjdk.jmh.results.Result<OfAProfiler> {
    private static final long serialVersionUID = 1;

    OfAProfiler() {
      super(null, "", null, "", null);
    }
  }

  private static final class OfAStranger implements java.io.Serializable {
    private static final long serialVersionUID = 1;
  }
}
