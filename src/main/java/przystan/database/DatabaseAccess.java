package przystan.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;

/// Where a database is and as whom one speaks to it.
///
/// @param url a JDBC address of PostgreSQL
public record DatabaseAccess(String url, String user, String password) {

    /// The role that owns every table and applies the migrations; the program never works as this one.
    public static final String OWNER = "przystan_owner";

    /// The role the program works as: it owns nothing and cannot bypass a policy. Migrations name it when they grant or
    /// revoke, so it is called the same on a server of one's own.
    public static final String PROGRAM = "przystan_program";

    /// Opens a connection by the driver itself: the driver list of `DriverManager` depends on which class loader asks.
    public Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        var connection = new Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("Not an address of PostgreSQL: " + url);
        }
        return connection;
    }

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
