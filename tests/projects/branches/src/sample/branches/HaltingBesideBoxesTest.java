package sample.branches;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What stands behind the one that ends the JVM was found by no worker before. */
class HaltingBesideBoxesTest {

  @TestFactory
  Stream<DynamicNode> containerBehind() {
    return Stream.of(
        dynamicTest("halts", () -> Runtime.getRuntime().halt(0)),
        dynamicContainer(
            "box",
            Stream.of(dynamicTest("passes", () -> {}), dynamicTest("fails", () -> fail("in it")))),
        dynamicTest("behind", () -> {}));
  }

  /** The second place has the number that the second row of the first one has, too. */
  @TestFactory
  Stream<DynamicNode> testBehind() {
    return Stream.of(
        dynamicContainer(
            "box",
            Stream.of(
                dynamicTest("passes", () -> {}),
                dynamicTest("halts", () -> Runtime.getRuntime().halt(0)))),
        dynamicTest("fails", () -> fail("behind it")));
  }
}
