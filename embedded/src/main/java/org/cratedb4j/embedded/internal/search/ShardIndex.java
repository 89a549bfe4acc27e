package org.cratedb4j.embedded.internal.search;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.analysis.core.KeywordAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cratedb4j.embedded.internal.catalog.RowData;
import org.jspecify.annotations.Nullable;

/** The texts of one shard's rows in Lucene's index, in memory: what CrateDB keeps for a shard, and so its statistics. */
final class ShardIndex {
    /** Between the texts of one field, so that no phrase goes from one to the next. */
    private static final int GAP = 100;

    private static final int LONGEST_TERM = IndexWriter.MAX_TERM_LENGTH / 3;
    private static final String ROW = "\0row";
    private static final FieldType PLAIN = plain();
    private static final FieldType FULLTEXT = fullText();

    private final Collection<TextField> fields;
    private final IndexWriter writer;
    private @Nullable DirectoryReader reader;
    private boolean removed;

    ShardIndex(Map<String, TextField> fields) throws IOException {
        this.fields = fields.values();
        IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer(fields));
        config.setMergeScheduler(new SerialMergeScheduler());
        this.writer = new IndexWriter(new ByteBuffersDirectory(), config);
    }

    private static FieldType plain() {
        FieldType type = new FieldType();
        type.setTokenized(false);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }

    private static FieldType fullText() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.freeze();
        return type;
    }

    void add(RowData row) throws IOException {
        Document document = new Document();
        document.add(new NumericDocValuesField(ROW, row.number()));
        for (TextField field : fields) {
            boolean plain = field.kind() == TextField.Kind.PLAIN;
            for (String text : field.texts(row)) {
                if (!plain || text.length() <= LONGEST_TERM) {
                    document.add(new Field(field.name(), text, plain ? PLAIN : FULLTEXT));
                }
            }
        }
        writer.addDocument(document);
    }

    /** Removes rows. Those that are added again later stay. */
    void remove(long... numbers) throws IOException {
        removed = true;
        writer.deleteDocuments(NumericDocValuesField.newSlowSetQuery(ROW, numbers));
    }

    /** Lets searches see what was added and removed. Rows that are gone no longer count in the statistics. */
    void refresh() throws IOException {
        if (removed) {
            writer.forceMergeDeletes();
            removed = false;
        }
        DirectoryReader current = reader;
        if (current == null) {
            reader = DirectoryReader.open(writer);
            return;
        }
        DirectoryReader newer = DirectoryReader.openIfChanged(current, writer);
        if (newer != null) {
            reader = newer;
            current.close();
        }
    }

    /** Adds the rows that a query finds, as of the last refresh. */
    void search(Query query, List<Hits.Hit> hits) throws IOException {
        new IndexSearcher(Objects.requireNonNull(reader)).search(query, new HitCollector.Manager(ROW, hits));
    }

    /** Finds each field's analyzer. */
    private static final class FieldAnalyzer extends DelegatingAnalyzerWrapper {
        private final Map<String, TextField> fields;
        private final Analyzer keyword = new KeywordAnalyzer();

        FieldAnalyzer(Map<String, TextField> fields) {
            super(PER_FIELD_REUSE_STRATEGY);
            this.fields = fields;
        }

        @Override
        protected Analyzer getWrappedAnalyzer(String name) {
            TextField field = fields.get(name);
            return field == null ? keyword : field.analysis().lucene();
        }

        @Override
        public int getPositionIncrementGap(String name) {
            return GAP;
        }
    }
}
