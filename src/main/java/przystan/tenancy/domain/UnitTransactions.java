package przystan.tenancy.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.TransactionSetting;

/// Begins every transaction by telling the database whose rows it may see.
///
/// The setting is local to the transaction, so a pooled connection carries nothing over to its next user.
class UnitTransactions extends JdbcTransactionManager {

    private static final long serialVersionUID = 1L;
    private static final String NOBODY = "";

    private final transient List<TransactionSetting> settings;

    UnitTransactions(DataSource database, List<TransactionSetting> settings) {
        super(database);
        this.settings = settings;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        try (var statement = connection.prepareStatement("select set_config('przystan.municipality', ?, true)")) {
            statement.setString(
                    1,
                    CurrentUnit.id()
                            .map(unit -> unit.value())
                            .map(UUID::toString)
                            .orElse(NOBODY));
            statement.execute();
        }
        for (var setting : settings) {
            var value = setting.value();
            if (value.isPresent()) {
                tell(connection, setting.name(), value.get());
            }
        }
    }

    private static void tell(Connection connection, String name, String value) throws SQLException {
        try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
            statement.setString(1, name);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
