package org.cratedb4j.embedded.internal.search;

import java.util.List;
import org.apache.lucene.search.Query;

/** Something that is looked for in texts. Immutable and thread-safe. */
public abstract sealed class TextSearch implements Search permits MatchSearch, TermSearch {
    /** The fields that are searched. */
    abstract List<TextField> fields();

    /** What Lucene is asked. */
    abstract Query query();
}
