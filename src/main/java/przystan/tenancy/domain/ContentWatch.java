package przystan.tenancy.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import przystan.tenancy.UnitId;

/// Hears from the database when any copy of the program changed what a unit's public pages show.
///
/// While it cannot hear, [#hears()] says so, and versions are asked of the database with every request.
public class ContentWatch implements AutoCloseable {

    static final String CHANNEL = "przystan_content";

    private static final Logger LOG = LoggerFactory.getLogger(ContentWatch.class);
    private static final int PATIENCE_MILLIS = 10_000;

    private final DataSource database;
    private final Consumer<UnitId> heard;
    private final Runnable reconnected;
    private final Thread listener;
    private volatile boolean hears;
    private volatile boolean closing;

    /// @param heard told the unit whose content changed
    /// @param reconnected told after each connection, since what was said in between was not heard
    public ContentWatch(DataSource database, Consumer<UnitId> heard, Runnable reconnected) {
        this.database = database;
        this.heard = heard;
        this.reconnected = reconnected;
        this.listener = Thread.ofVirtual().name("content-watch").unstarted(this::listen);
    }

    public void start() {
        listener.start();
    }

    public boolean hears() {
        return hears;
    }

    @Override
    public void close() {
        closing = true;
        listener.interrupt();
    }

    private void listen() {
        while (!closing) {
            try (var connection = database.getConnection()) {
                hear(connection);
            } catch (SQLException | RuntimeException lost) {
                if (!closing) {
                    LOG.warn(
                            "the content watch lost its connection ({}); trying again",
                            lost.getClass().getSimpleName());
                }
            } finally {
                hears = false;
            }
            pause();
        }
    }

    private void hear(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        reconnected.run();
        hears = true;
        var postgres = connection.unwrap(PGConnection.class);
        while (!closing) {
            var notifications = postgres.getNotifications(PATIENCE_MILLIS);
            for (var notification : notifications) {
                heard.accept(new UnitId(UUID.fromString(notification.getParameter())));
            }
            if (notifications.length == 0 && !connection.isValid(2)) {
                throw new SQLException("the connection no longer answers", "08006");
            }
        }
    }

    private void pause() {
        try {
            Thread.sleep(closing ? 0 : 1_000);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }
}
