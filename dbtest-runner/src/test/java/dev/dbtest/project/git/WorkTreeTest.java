package dev.dbtest.project.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkTreeTest {

  @Test
  void readsCommitAndBranch() {
    assertThat(WorkTree.read("# branch.oid 1a2b\n# branch.head main\n# branch.ab +1 -0"))
        .isEqualTo(new WorkTree("1a2b", "main", false));
  }

  @Test
  void isDirtyWithAChangedFile() {
    assertThat(
            WorkTree.read(
                "# branch.oid 1a2b\n# branch.head main\n1 .M N... 100644 100644 100644 a b f.txt"))
        .isEqualTo(new WorkTree("1a2b", "main", true));
  }

  @Test
  void hasNoBranchWhereOnlyACommitIsCheckedOut() {
    assertThat(WorkTree.read("# branch.oid 1a2b\n# branch.head (detached)").branch()).isEmpty();
  }

  @Test
  void hasNoCommitBeforeTheFirst() {
    assertThat(WorkTree.read("# branch.oid (initial)\n# branch.head main"))
        .isEqualTo(new WorkTree("", "main", false));
  }

  @Test
  void isNotThereOutsideOfARepository(@TempDir Path directory) {
    assertThat(WorkTree.of(directory)).isEmpty();
  }
}
