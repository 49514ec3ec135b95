package eng;

import junit.framework.TestCase;

public class VeryOldTest extends TestCase {
  public void testPasses() {}

  public void testFails() {
    fail("three");
  }
}
