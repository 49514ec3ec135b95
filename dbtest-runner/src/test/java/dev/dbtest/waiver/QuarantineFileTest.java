package dev.dbtest.waiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuarantineFileTest {

  private static final LocalDate DAY = LocalDate.parse("2026-11-30");
  private static final String HEAD = "dbtest/quarantine/1\n";

  @TempDir private Path store;

  @Test
  void isEmptyWhereThereIsNoFile() throws Exception {
    assertThat(read().isEmpty()).isTrue();
  }

  @Test
  void isWrittenForPeople() throws Exception {
    put("b.B#second");
    put("a.A#first");

    assertThat(QuarantineFile.in(store))
        .hasContent(
            """
            dbtest/quarantine/1

            test a.A#first
            reason loses a race
            until 2026-12-31

            test b.B#second
            reason loses a race
            until 2026-12-31
            """);
  }

  @Test
  void keepsWhatPeopleWroteIntoIt() throws Exception {
    write(HEAD + "# ours\n\n# see the ticket\ntest a.A#x\r\nreason old\nuntil 2026-12-01\n");

    put("a.A#x");
    put("a.A#y");

    assertThat(Files.readString(QuarantineFile.in(store)))
        .startsWith(HEAD + "\n# ours\n\n# see the ticket\ntest a.A#x\nreason loses a race\n")
        .contains("test a.A#y\n");
  }

  @Test
  void letsATestGo() throws Exception {
    put("a.A#x");
    put("a.A#y");
    new QuarantineFile(store).release("a.A#x");

    assertThat(read().entries()).extracting(QuarantineEntry::test).containsExactly("a.A#y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.A#x[two\nlines]",
        "a.A#x[C:\\temp\\u0041]",
        "a.A#x[\u202eright to left]",
        "a.A#x[lone \ud83d surrogate]",
        "a.A#x[ # 😀 \u2028 ]",
        "a.A#x[\u0000]"
      })
  void keepsNamesAsTheyAre(String name) throws Exception {
    put(name);

    assertThat(read().entries()).extracting(QuarantineEntry::test).containsExactly(name);
    assertThat(Files.readString(QuarantineFile.in(store)).lines()).hasSize(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                        | line 1: the first line must be dbtest/quarantine/1.
          quarantine                                | line 1: the first line must be dbtest/quarantine/1.
          dbtest/quarantine/2                       | line 1: 'dbtest/quarantine/2' was written by a newer dbtest; this one reads up to dbtest/quarantine/1.
          HEAD;test a.A#x                           | line 2: this entry has no reason and no until.
          HEAD;;test a.A#x;reason r;until 2026      | line 3: '2026' is no day; one is like 2026-12-31.
          HEAD;;test a.A#x;reason r;until 2026-02-30| line 3: '2026-02-30' is no day; one is like 2026-12-31.
          HEAD;test a.A;reason r;until 2026-12-31   | line 2: 'a.A' names no test; a name is like Class#method.
          HEAD;test a.A#x;reason;until 2026-12-31   | line 3: there is nothing behind reason.
          HEAD;<<<<<<< HEAD;test a.A#x              | line 2: '<<<<<<<' is not known; a line of an entry is test, reason or until and its value, and there is an empty line between entries.
          HEAD;test a.A#x;test a.A#y                | line 3: a second test in one entry; a line of an entry is test, reason or until and its value, and there is an empty line between entries.
          HEAD;test a.A#x[C:\\temp];reason r;until 2026-12-31| line 2: a backslash in a name is written \\\\, and other characters may be \\u and four digits.
          HEAD;test a.A#x;reason r;until 2026-12-31;;test a.A#x;reason s;until 2026-12-31| line 6: a second entry of a.A#x.
          """)
  void namesLineAndRuleOfWhatItCannotRead(String text, String message) throws Exception {
    write(text.replace("HEAD;", HEAD).replace(';', '\n'));

    assertThatExceptionOfType(UnreadableWaiverException.class)
        .isThrownBy(this::read)
        .withMessage(QuarantineFile.in(store) + ", " + message);
  }

  @Test
  void refusesWhatIsNotText() throws Exception {
    Files.write(QuarantineFile.in(store), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

    assertThatExceptionOfType(UnreadableWaiverException.class)
        .isThrownBy(this::read)
        .withMessageEndingWith("is not in UTF-8.");
  }

  @Test
  void refusesADirectoryInItsPlace() throws Exception {
    Files.createDirectory(QuarantineFile.in(store));

    assertThatExceptionOfType(UnreadableWaiverException.class)
        .isThrownBy(this::read)
        .withMessageContaining("cannot be read");
  }

  @Test
  void leavesADamagedFileAlone() throws Exception {
    write("damaged");

    assertThatExceptionOfType(UnreadableWaiverException.class).isThrownBy(() -> put("a.A#x"));
    assertThat(QuarantineFile.in(store)).hasContent("damaged");
  }

  @Test
  void saysThatItCannotBeWritten() throws Exception {
    Files.writeString(store.resolve("index"), "in the way");

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> put("a.A#x"));
    assertThat(QuarantineFile.in(store)).doesNotExist();
  }

  @Test
  void losesNothingOfManyWhoWriteAtOnce() throws Exception {
    int writers = 8;
    int each = 5;
    ExecutorService threads = Executors.newFixedThreadPool(writers);
    List<Future<Void>> ends = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      int writer = i;
      Callable<Void> work =
          () -> {
            for (int j = 0; j < each; j++) {
              put("a.A#x" + writer + "_" + j);
            }
            return null;
          };
      ends.add(threads.submit(work));
    }
    for (Future<Void> end : ends) {
      end.get();
    }
    threads.shutdown();

    assertThat(read().entries()).hasSize(writers * each);
  }

  private void put(String test) throws Exception {
    new QuarantineFile(store)
        .put(new QuarantineEntry(test, "loses a race", LocalDate.parse("2026-12-31")));
  }

  private Quarantine read() throws UnreadableWaiverException {
    return new QuarantineFile(store).read(DAY);
  }

  private void write(String text) throws IOException {
    Files.write(QuarantineFile.in(store), text.getBytes(StandardCharsets.UTF_8));
  }
}
