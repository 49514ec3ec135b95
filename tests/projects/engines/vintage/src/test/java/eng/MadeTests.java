package eng;

import junit.framework.Test;
import junit.framework.TestCase;
import junit.framework.TestSuite;

/** Its tests are made by the method that JUnit 3 looks for. */
public class MadeTests {

  public static Test suite() {
    TestSuite suite = new TestSuite("made");
    for (int i = 0; i < 2; i++) {
      suite.addTest(made(i));
    }
    return suite;
  }

  private static Test made(int number) {
    return new TestCase("made [" + number + "]") {
      @Override
      protected void runTest() {
        assertEquals(0, number);
      }
    };
  }
}
