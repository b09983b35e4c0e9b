package przystan.tenancy.domain;

import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.springframework.dao.DataAccessResourceFailureException;

/// Tells a database that does not answer from a statement that is wrong: the first is Spring's
/// [DataAccessResourceFailureException], for the page that says so, and everything else stays as jOOQ threw it.
final class LostConnections implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    /// Classes of SQLSTATE: no connection, and the server shuts down, has crashed or starts.
    private static final Set<String> CLASSES = Set.of("08", "57");

    @Override
    public void exception(ExecuteContext context) {
        var thrown = context.sqlException();
        if (thrown != null
                && thrown.getSQLState() != null
                && thrown.getSQLState().length() == 5
                && CLASSES.contains(thrown.getSQLState().substring(0, 2))) {
            context.exception(new DataAccessResourceFailureException("the database does not answer", thrown));
        }
    }
}
