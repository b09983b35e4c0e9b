package przystan.tenancy.domain;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jooq.ConnectionProvider;
import org.jooq.exception.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Hands jOOQ the connection of the running transaction, and none without one: such a statement would see no unit.
record InTransaction(DataSource database) implements ConnectionProvider {

    @Override
    public Connection acquire() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a statement outside of a transaction knows no unit");
        }
        return DataSourceUtils.getConnection(database);
    }

    @Override
    public void release(Connection connection) {
        try {
            DataSourceUtils.doReleaseConnection(connection, database);
        } catch (SQLException lost) {
            throw new DataAccessException("the connection could not be given back", lost);
        }
    }
}
