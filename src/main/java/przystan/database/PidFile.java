package przystan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a server writes about itself into `postmaster.pid` while it lives; left behind if it is killed.
///
/// @param folder the data that the server works on
/// @param lines the whole file, which no two servers write alike: it holds the process, the second it began and its
/// port
record PidFile(Path folder, List<String> lines) {

    private static final int PORT = 3;
    private static final int STATUS = 7;

    static PidFile in(Path folder) throws IOException {
        try {
            return new PidFile(folder, List.copyOf(Files.readAllLines(at(folder))));
        } catch (NoSuchFileException e) {
            return new PidFile(folder, List.of());
        }
    }

    private static Path at(Path folder) {
        return folder.resolve("postmaster.pid");
    }

    /// The server that works on this folder. The number in its file alone says nothing: after a restart of the machine
    /// it may belong to any process.
    Optional<ProcessHandle> server() {
        return ProcessHandle.of(pid()).filter(ProcessHandle::isAlive).filter(this::worksHere);
    }

    /// 0 while the file is still being written.
    long pid() {
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? 0
                : Long.parseLong(lines.getFirst().strip());
    }

    private boolean worksHere(ProcessHandle process) {
        return process.info()
                .commandLine()
                .filter(line -> line.contains("postgres") && line.contains(folder.toString()))
                .isPresent();
    }

    boolean ready() {
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    }

    /// Where a server that is ready listens.
    int port() {
        return Integer.parseInt(lines.get(PORT).strip());
    }

    /// A file left behind that names a process which is no server of this folder, but might be mistaken for it.
    void forget() throws IOException {
        Files.deleteIfExists(at(folder));
    }
}
