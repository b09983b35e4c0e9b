package przystan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file with other words in it until the test is over.
record Changed(Path file, String before) implements AutoCloseable {

    static Changed to(Path file, String words) throws IOException {
        var before = Files.readString(file);
        Files.writeString(file, words);
        return new Changed(file, before);
    }

    static Changed adding(Path file, String words) throws IOException {
        return to(file, Files.readString(file) + words);
    }

    @Override
    public void close() throws IOException {
        Files.writeString(file, before);
    }
}
