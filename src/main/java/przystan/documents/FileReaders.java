package przystan.documents;

import java.util.List;
import przystan.access.Role;
import przystan.access.Scope;

/// A slot: who may read the files of one kind of things, and how large they may be. Filled by the module that knows
/// these things; files of a kind that nobody answers for are read by nobody.
public interface FileReaders {

    long TEN_MEGABYTES = 10L * 1024 * 1024;

    /// The kind, as [FileOwner] names it.
    String kind();

    /// Who may read the files of this thing now.
    Readership of(FileOwner owner);

    /// The largest file, in bytes.
    default long largest() {
        return TEN_MEGABYTES;
    }

    /// Who may read.
    sealed interface Readership {

        /// Whoever has the address.
        record Everybody() implements Readership {}

        /// Those with one of the roles in this part of the unit. Every look is recorded.
        record Officers(Scope scope, List<Role> roles) implements Readership {}

        record Nobody() implements Readership {}
    }
}
