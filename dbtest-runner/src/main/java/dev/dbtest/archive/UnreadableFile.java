package dev.dbtest.archive;

import java.nio.file.Path;

/**
 * A file of an archive that cannot be read, and is passed over.
 *
 * @param file the file
 * @param reason the end of a sentence about it, such as {@code "is cut off"}
 */
public record UnreadableFile(Path file, String reason) {}
