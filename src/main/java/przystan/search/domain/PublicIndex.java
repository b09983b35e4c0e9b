package przystan.search.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.github.benmanes.caffeine.cache.RemovalCause;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import przystan.search.Searchable;
import przystan.tenancy.Unit;
import przystan.texts.Language;

/// What the public can find in each unit (decision 0010). A question reaches the entries of its own unit only, because
/// each unit has an index of its own.
@Component
public class PublicIndex {

    private static final Logger LOG = LoggerFactory.getLogger(PublicIndex.class);
    private static final int OPEN_AT_ONCE = 64;
    private static final int TRIES = 2;

    private final WordForms forms = new WordForms();
    private final LoadingCache<String, UnitIndex> indexes;

    @Autowired
    PublicIndex(ObjectProvider<Searchable> sources, @Value("${przystan.data:./data}") String data) {
        this(sources.orderedStream().toList(), Path.of(data));
    }

    PublicIndex(List<Searchable> sources, Path data) {
        this.indexes = Caffeine.newBuilder()
                .maximumSize(OPEN_AT_ONCE)
                .evictionListener(
                        (@Nullable String key, @Nullable UnitIndex evicted, RemovalCause why) -> close(evicted))
                .build(key -> new UnitIndex(data.resolve("search").resolve(key), sources, forms));
    }

    /// @param reader the language in which the reader reads; things found in it come first
    /// @param page from 1; one beyond the last lists nothing
    public Answer answer(Unit unit, Language reader, Question question, int page) {
        for (var attempt = 0; attempt < TRIES; attempt++) {
            var index = indexes.get(unit.key());
            var searchers = index.upTo(unit);
            if (searchers.isEmpty()) {
                return new Answer.InTheMaking();
            }
            try {
                return ask(searchers.get(), new Inquiry.Asked(unit.preferring(reader), question, page));
            } catch (IOException | AlreadyClosedException unreadable) {
                LOG.warn("the search index of {} could not be read: {}", unit.key(), unreadable.toString());
                index.discard(searchers.get());
            }
        }
        return new Answer.InTheMaking();
    }

    /// Brings the index of the unit up to its content, however long that takes.
    ///
    /// @throws IllegalStateException when it cannot be
    public void bringUpToDate(Unit unit) {
        indexes.get(unit.key()).bringUpTo(unit);
    }

    private Answer ask(SearcherManager searchers, Inquiry.Asked asked) throws IOException {
        var searcher = searchers.acquire();
        try {
            return new Inquiry(searcher, forms, asked).answer();
        } finally {
            searchers.release(searcher);
        }
    }

    private static void close(@Nullable UnitIndex evicted) {
        if (evicted != null) {
            evicted.close();
        }
    }

    @PreDestroy
    void close() {
        indexes.asMap().values().forEach(UnitIndex::close);
    }
}
