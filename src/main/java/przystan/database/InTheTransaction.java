package przystan.database;

import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/// A way to the database for a library that opens connections itself: what it writes belongs to the transaction that
/// runs, and is undone with it.
public final class InTheTransaction {

    private InTheTransaction() {}

    public static DataSource of(DataSource database) {
        return new TransactionAwareDataSourceProxy(database);
    }
}
