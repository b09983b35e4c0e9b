package przystan.ui;

import java.util.List;

/// A slot: an address for programs, as the description of all of them (`/{unit}/openapi.json`) lists it.
///
/// @param path after the unit, for example `/model.json`
/// @param summary key of the text that says what comes back
/// @param mediaType of the answer
public record ProgramAddress(String path, String summary, String mediaType, List<Query> queries) {

    /// A parameter of the query.
    ///
    /// @param explained key of the text that says what it means
    public record Query(String name, String explained) {}
}
