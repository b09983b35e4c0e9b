package przystan.backup.domain;

import java.util.Locale;

/// A part of a backup that is being read.
///
/// @param name of a table `schema.table`, of a file its path; empty for the others
record Section(Kind kind, String name) {

    /// What a section holds. The order is part of the form of the file.
    enum Kind {
        MANIFEST,
        TABLE,
        SEQUENCES,
        FILE,
        CONTENTS;

        /// How the operator is told of it.
        String called(String name) {
            return (name().toLowerCase(Locale.ROOT) + " " + name).strip();
        }
    }

    String called() {
        return kind.called(name);
    }
}
