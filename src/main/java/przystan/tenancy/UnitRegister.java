package przystan.tenancy;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import przystan.tenancy.domain.ContentWatch;
import przystan.tenancy.domain.Units;

/// Which units have their pages here. Answers come from memory and are as fresh as the database: every copy of the
/// program hears of a change, and asks the database each time while it cannot hear. While the database does not answer,
/// the units are as last known.
@Component
public class UnitRegister {

    private static final Logger LOG = LoggerFactory.getLogger(UnitRegister.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Units units;
    private final ContentWatch watch;
    private final Map<String, Unit> byKey = new ConcurrentHashMap<>();
    private volatile long askAgain = System.nanoTime();

    UnitRegister(Units units, DataSource database) {
        this.units = units;
        this.watch = new ContentWatch(database, this::remember, this::rememberAll);
        rememberAll();
        watch.start();
    }

    /// @param key the word in addresses; anything a stranger types
    public Optional<Unit> find(String key) {
        catchUp();
        return Optional.ofNullable(byKey.get(key));
    }

    public Optional<Unit> find(UnitId id) {
        return all().stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    /// The unit as the database has it now, for whoever hears of a change in the background: an event may arrive before
    /// the change is remembered here.
    public Optional<Unit> read(UnitId id) {
        remember(id);
        return find(id);
    }

    /// All units by key.
    public List<Unit> all() {
        catchUp();
        return byKey.values().stream().sorted(Comparator.comparing(Unit::key)).toList();
    }

    /// Creates the current unit or changes what it says of itself.
    public void keep(Unit unit) {
        units.keep(unit);
        contentChanged(unit.id());
    }

    /// Says that a public page of the current unit may now look different; belongs in the transaction that changed it.
    public void contentChanged(UnitId unit) {
        units.raiseContentVersion(unit);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_COMMITTED) {
                        remember(unit);
                    }
                }
            });
        } else {
            remember(unit);
        }
    }

    @PreDestroy
    void close() {
        watch.close();
    }

    /// Goes on with what is known when the database does not answer, for the page that says so needs its unit, too.
    /// Then
    /// the next requests do not ask again at once: each would wait as long as this one did.
    private void catchUp() {
        if (watch.hears() || System.nanoTime() - askAgain < 0) {
            return;
        }
        try {
            rememberAll();
        } catch (RuntimeException unreachable) {
            askAgain = System.nanoTime() + PAUSE.toNanos();
            LOG.debug("the units are as last known", unreachable);
        }
    }

    private void rememberAll() {
        units.all().forEach(this::remember);
    }

    private void remember(UnitId id) {
        units.find(id).ifPresent(this::remember);
    }

    private void remember(Unit unit) {
        byKey.merge(unit.key(), unit, (known, read) -> known.contentVersion() > read.contentVersion() ? known : read);
    }
}
