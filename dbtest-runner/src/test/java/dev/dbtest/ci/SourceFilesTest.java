package dev.dbtest.ci;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dbtest.model.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {

  @Test
  void findsTheFileOfAFrameInAModule(@TempDir Path checkout) throws IOException {
    Path file = checkout.resolve("shop/core/src/test/kotlin/shop/CartTest.kt");
    Files.createDirectories(file.getParent());
    Files.createFile(file);

    assertThat(
            new SourceFiles(checkout, checkout.resolve("shop"))
                .find(new Failure.Frame("shop.CartTest$1", "invoke", "CartTest.kt", 7, true)))
        .contains("shop/core/src/test/kotlin/shop/CartTest.kt");
  }

  @Test
  void findsNothingWhereThereIsNoSuchFile(@TempDir Path checkout) {
    SourceFiles sources = new SourceFiles(checkout, checkout);

    assertThat(sources.find(new Failure.Frame("shop.CartTest", "adds", "CartTest.java", 7, true)))
        .isEmpty();
    assertThat(sources.find(new Failure.Frame("shop.CartTest", "adds", null, 7, true))).isEmpty();
  }

  @Test
  void aProjectThatIsGoneHasNoSources(@TempDir Path checkout) {
    assertThat(
            new SourceFiles(checkout, checkout.resolve("gone"))
                .find(new Failure.Frame("A", "b", "A.java", 1, true)))
        .isEmpty();
  }
}
