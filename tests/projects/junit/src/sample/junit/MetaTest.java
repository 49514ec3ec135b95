package sample.junit;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A test by an annotation of the project. */
class MetaTest {

  @FastTest
  void isFast() {}
}

@Test
@Tag("fast")
@Retention(RetentionPolicy.RUNTIME)
@interface FastTest {}
