package przystan.audit.web;

import java.util.List;
import java.util.Optional;
import przystan.access.Desk;
import przystan.ui.Faults;
import przystan.ui.Page;

/// What was done in the unit, newest first, narrowed by whoever asks.
///
/// @param acts those to choose from
/// @param older cursor of the next page
public record AuditPage(
        Desk desk,
        AuditForm form,
        Faults faults,
        List<ActWords.Choice> acts,
        List<AuditRow> rows,
        Optional<String> older)
        implements Page {

    static final String PATH = "/desk/audit";

    /// The same list in the address of a file.
    public String pathOfFile() {
        return with(PATH + ".csv", form.query());
    }

    /// The list, narrowed otherwise.
    public String path(String query) {
        return with(PATH, query);
    }

    public String pathOfOlder(String cursor) {
        return with(PATH, (form.isEmpty() ? "" : form.query() + "&") + "older=" + cursor);
    }

    private static String with(String path, String query) {
        return query.isEmpty() ? path : path + "?" + query;
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    @Override
    public Holds holds() {
        return Holds.FOR_THIS_READER;
    }
}
