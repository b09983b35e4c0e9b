package przystan.database;

import java.util.List;

/// What `postmaster.pid` says: the process, and whether it answers yet.
///
/// @param lines the whole file, which no two servers write alike: it holds the process, the second it began and its
/// port
record PidFile(List<String> lines) {

    static final PidFile NONE = new PidFile(List.of());

    private static final int STATUS = 7;

    static PidFile of(List<String> lines) {
        return new PidFile(List.copyOf(lines));
    }

    /// 0 while the file is still being written.
    long pid() {
        return lines.isEmpty() || lines.getFirst().isBlank()
                ? 0
                : Long.parseLong(lines.getFirst().strip());
    }

    boolean ready() {
        return lines.size() > STATUS && lines.get(STATUS).strip().equals("ready");
    }
}
