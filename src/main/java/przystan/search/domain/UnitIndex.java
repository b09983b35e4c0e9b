package przystan.search.domain;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import przystan.search.SearchEntry;
import przystan.search.Searchable;
import przystan.tenancy.CurrentUnit;
import przystan.tenancy.Unit;

/// The index of one unit. It is brought up to the unit's content when a question finds it behind, and once after each
/// start of the program, since a new program may offer other things of the same content.
final class UnitIndex implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UnitIndex.class);
    private static final Duration PATIENCE_AT_FIRST = Duration.ofSeconds(5);
    private static final Duration PATIENCE_LATER = Duration.ofMillis(250);
    private static final long NEVER = -1;

    private final Path path;
    private final List<Searchable> sources;
    private final WordForms forms;
    private @Nullable IndexFolder folder;
    private @Nullable FutureTask<Void> catchingUp;
    private volatile @Nullable SearcherManager searchers;
    private volatile long version = NEVER;

    UnitIndex(Path path, List<Searchable> sources, WordForms forms) {
        this.path = path;
        this.sources = sources;
        this.forms = forms;
    }

    /// The index as fresh as it can be had without a long wait; nothing while there is none.
    Optional<SearcherManager> upTo(Unit unit) {
        if (version < unit.contentVersion()) {
            await(catchingUp(unit), version == NEVER ? PATIENCE_AT_FIRST : PATIENCE_LATER);
        }
        return Optional.ofNullable(searchers);
    }

    /// Waits for work under way, which may have begun before the last change, and does its own if need be.
    void bringUpTo(Unit unit) {
        while (version < unit.contentVersion()) {
            try {
                catchingUp(unit).get();
            } catch (ExecutionException failed) {
                throw new IllegalStateException("the search index of " + unit.key() + " stays behind", failed);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the program stops", stopping);
            }
        }
    }

    private synchronized FutureTask<Void> catchingUp(Unit unit) {
        if (catchingUp == null || catchingUp.isDone()) {
            catchingUp = new FutureTask<>(() -> catchUp(unit), null);
            Thread.ofVirtual().name("search-" + unit.key()).start(catchingUp);
        }
        return catchingUp;
    }

    private static void await(FutureTask<Void> work, Duration patience) {
        try {
            work.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException goneOnWithout) {
            LOG.debug("a question did not wait for its index");
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void catchUp(Unit unit) {
        try {
            var open = folder == null ? IndexFolder.open(path) : folder;
            folder = open;
            if (searchers == null) {
                adopt(open, Edition.of(unit));
            }
            write(open, entries(unit), Edition.of(unit));
            publish(open);
            version = unit.contentVersion();
        } catch (IOException | RuntimeException failed) {
            LOG.error("the search index of {} could not be brought up to date", unit.key(), failed);
            throw new IllegalStateException(failed);
        }
    }

    /// Takes over what an earlier run left, if it is whole and of this unit; else makes room.
    private void adopt(IndexFolder open, Edition wanted) throws IOException {
        try {
            if (DirectoryReader.indexExists(open.directory())) {
                var index = DirectoryReader.open(open.directory());
                if (sound(index) && wanted.continues(Edition.of(index))) {
                    searchers = new SearcherManager(index, new Plain());
                    return;
                }
                index.close();
            }
        } catch (IOException | RuntimeException damaged) {
            LOG.warn("the search index in {} is damaged and is made anew: {}", path, damaged.toString());
        }
        open.clear();
    }

    private static boolean sound(DirectoryReader index) throws IOException {
        for (var leaf : index.leaves()) {
            leaf.reader().checkIntegrity();
        }
        return true;
    }

    private List<SearchEntry> entries(Unit unit) {
        return CurrentUnit.within(unit.id(), () -> {
            var entries = new ArrayList<SearchEntry>();
            for (var source : sources) {
                entries.addAll(source.entries(unit));
            }
            return entries;
        });
    }

    private void write(IndexFolder open, List<SearchEntry> entries, Edition edition) throws IOException {
        new Cataloguing(open.directory(), forms).write(entries, edition);
    }

    private void publish(IndexFolder open) throws IOException {
        var known = searchers;
        if (known == null) {
            searchers = new SearcherManager(open.directory(), new Plain());
        } else {
            known.maybeRefreshBlocking();
        }
    }

    /// Lets go of an index that could not be read; the next question has it checked, and made anew if need be.
    synchronized void discard(SearcherManager unreadable) {
        if (unreadable.equals(searchers)) {
            searchers = null;
            version = NEVER;
        }
        try {
            unreadable.close();
        } catch (IOException left) {
            LOG.debug("an unreadable index was left as it is");
        }
    }

    @Override
    public void close() {
        FutureTask<Void> running;
        synchronized (this) {
            running = catchingUp;
        }
        if (running != null) {
            await(running, PATIENCE_AT_FIRST);
        }
        try {
            if (searchers != null) {
                searchers.close();
            }
            if (folder != null) {
                folder.close();
            }
        } catch (IOException left) {
            LOG.warn("the search index in {} could not be closed", path, left);
        }
    }

    /// Without a cache of questions, which would cost more memory than it saves time here.
    private static final class Plain extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader index, @Nullable IndexReader previous) {
            var searcher = new IndexSearcher(index);
            searcher.setQueryCache(null);
            return searcher;
        }
    }
}
