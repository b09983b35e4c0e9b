package przystan.search.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import przystan.search.SearchEntry;
import przystan.texts.Language;

/// Writes entries into an index, all in one commit: whoever reads sees the old state or the new one, also after a
/// power cut. Entries that are in it unchanged are left as they are, since reducing their words is what takes time.
record Cataloguing(Directory directory, Analyzer forms) {

    private static final double MEGABYTES = 8;
    private static final HexFormat HEX = HexFormat.of();

    void write(List<SearchEntry> entries, Edition edition) throws IOException {
        var settings = new IndexWriterConfig(forms)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE_OR_APPEND)
                .setRAMBufferSizeMB(MEGABYTES)
                .setMergeScheduler(new SerialMergeScheduler())
                .setCommitOnClose(false);
        try (var writer = new IndexWriter(directory, settings)) {
            var kept = prints(writer);
            var offered = new HashSet<String>();
            for (var entry : entries) {
                if (offered.add(entry.path())) {
                    var print = print(entry);
                    if (!print.equals(kept.get(entry.path()))) {
                        writer.updateDocument(new Term(Fields.PATH, entry.path()), document(entry, print));
                    }
                }
            }
            for (var path : kept.keySet()) {
                if (!offered.contains(path)) {
                    writer.deleteDocuments(new Term(Fields.PATH, path));
                }
            }
            writer.setLiveCommitData(edition.data().entrySet());
            writer.commit();
        }
    }

    /// Fingerprints of the entries that the index has, by path.
    private static Map<String, String> prints(IndexWriter writer) throws IOException {
        var prints = new HashMap<String, String>();
        try (var index = DirectoryReader.open(writer)) {
            for (var leaf : index.leaves()) {
                var values = leaf.reader().getBinaryDocValues(Fields.PRINT);
                var live = leaf.reader().getLiveDocs();
                while (values != null && values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                    if (live == null || live.get(values.docID())) {
                        var value = values.binaryValue().utf8ToString();
                        var gap = value.indexOf(' ');
                        prints.put(value.substring(gap + 1), value.substring(0, gap));
                    }
                }
            }
        }
        return prints;
    }

    private static String print(SearchEntry entry) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part :
                    List.of(entry.kind(), entry.title().json(), entry.text().json())) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HEX.formatHex(digest.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Document document(SearchEntry entry, String print) {
        var document = new Document();
        document.add(new StringField(Fields.PATH, entry.path(), Field.Store.YES));
        document.add(new StoredField(Fields.KIND, entry.kind()));
        document.add(new StoredField(Fields.STORED_TITLE, entry.title().json()));
        document.add(new StoredField(Fields.STORED_TEXT, entry.text().json()));
        document.add(new BinaryDocValuesField(Fields.PRINT, new BytesRef(print + " " + entry.path())));
        var tags = new LinkedHashSet<>(entry.title().byTag().keySet());
        tags.addAll(entry.text().byTag().keySet());
        tags.stream().map(Language::parse).flatMap(Optional::stream).forEach(language -> {
            var title = entry.title().byTag().getOrDefault(language.tag(), "");
            var text = entry.text().byTag().getOrDefault(language.tag(), "");
            document.add(new TextField(Fields.title(language), title, Field.Store.NO));
            for (var words : List.of(title, text)) {
                document.add(new TextField(Fields.text(language), words, Field.Store.NO));
                if (WordForms.cyrillic(language)) {
                    document.add(new TextField(Fields.latin(language), words, Field.Store.NO));
                }
            }
        });
        return document;
    }
}
