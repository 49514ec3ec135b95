package sample.branches;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

class BoxesTest {

  @TestFactory
  Stream<DynamicNode> boxes() {
    return Stream.of(
        dynamicContainer(
            "one",
            Stream.of(
                dynamicTest("passes", () -> {}), dynamicTest("fails", () -> fail("in box one")))),
        dynamicContainer(
            "two",
            Stream.of(
                dynamicTest("passes", () -> {}), dynamicTest("fails", () -> fail("in box two")))),
        dynamicTest("beside them", () -> fail("beside the boxes")));
  }

  @TestFactory
  Stream<DynamicNode> halting() {
    return Stream.of(
        dynamicContainer(
            "one",
            Stream.of(
                dynamicTest("before", () -> {}),
                dynamicTest("halts", () -> Runtime.getRuntime().halt(0)),
                dynamicTest("behind", () -> {}))),
        dynamicContainer(
            "two",
            Stream.of(
                dynamicContainer("in it", Stream.of(dynamicTest("deep", () -> {}))),
                dynamicTest("behind", () -> {}))),
        dynamicTest("beside them", () -> {}));
  }
}
