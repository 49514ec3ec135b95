package sample.junit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DatabaseIT {

  @Test
  void isAnIntegrationTest() {}
}

@Tag("integration")
class TaggedTest {

  @Test
  void isAnIntegrationTest() {}
}
