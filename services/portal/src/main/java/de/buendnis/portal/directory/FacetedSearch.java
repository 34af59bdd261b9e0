package de.buendnis.portal.directory;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.facet.DrillDownQuery;
import org.apache.lucene.facet.DrillSideways;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** One search over the whole directory, with the counts beside the filters. */
final class FacetedSearch {

    private static final SortField NAME =
            new SortField(AllianceDocuments.NAME_ORDER, SortField.Type.STRING);

    private final IndexSearcher searcher;
    private final MessageCodec codec;

    FacetedSearch(IndexSearcher searcher, MessageCodec codec) {
        this.searcher = searcher;
        this.codec = codec;
    }

    Found run(Search search) throws IOException {
        DrillDownQuery query =
                new DrillDownQuery(
                        AllianceDocuments.FACETS, Directory.shown(WordsQuery.all(search.words())));
        search.lands().forEach(land -> query.add(AllianceDocuments.LAND_FACET, land.name()));
        search.fields().forEach(field -> query.add(AllianceDocuments.FIELD_FACET, field.name()));
        if (searcher.count(Directory.shown(null)) == 0) {
            // Lucene's facets need at least one document that has some.
            return new Found(List.of(), 0, Map.of(), Map.of());
        }
        var state =
                new DefaultSortedSetDocValuesReaderState(
                        searcher.getIndexReader(), AllianceDocuments.FACETS);
        int last = Math.multiplyExact(search.page(), search.size());
        var result =
                new DrillSideways(searcher, AllianceDocuments.FACETS, state)
                        .search(
                                query,
                                new TopFieldCollectorManager(
                                        sort(search.order()),
                                        Math.min(last, Directory.ALL),
                                        Directory.ALL));
        TopFieldDocs hits = result.collectorResult;
        int first = Math.min(last - search.size(), hits.scoreDocs.length);
        ScoreDoc[] page = Arrays.copyOfRange(hits.scoreDocs, first, hits.scoreDocs.length);
        return new Found(
                Directory.decode(searcher, page, codec),
                Math.toIntExact(hits.totalHits.value()),
                counts(result.facets, AllianceDocuments.LAND_FACET, Land.class),
                counts(result.facets, AllianceDocuments.FIELD_FACET, FieldOfAction.class));
    }

    private static Sort sort(Search.Order order) {
        return switch (order) {
            case RELEVANCE -> new Sort(SortField.FIELD_SCORE, NAME);
            case NAME -> new Sort(NAME);
            case CHANGED ->
                    new Sort(
                            new SortField(AllianceDocuments.CHANGED, SortField.Type.LONG, true),
                            NAME);
        };
    }

    private static <E extends Enum<E>> Map<E, Integer> counts(
            Facets facets, String dimension, Class<E> type) throws IOException {
        Map<E, Integer> counts = new EnumMap<>(type);
        FacetResult result = facets.getAllChildren(dimension);
        if (result != null) {
            for (LabelAndValue entry : result.labelValues) {
                counts.put(Enum.valueOf(type, entry.label), entry.value.intValue());
            }
        }
        return counts;
    }
}
