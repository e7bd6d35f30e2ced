package kizashi.index.lucene;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.index.query.Field;
import kizashi.japanese.JapaneseText;
import kizashi.model.Json;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a passage lies in the index: its words, what it is filtered, sorted and counted by, and the whole of it as JSON. */
final class PassageDocuments {
    static final String KEY = "key";
    static final String DOCUMENT = "document";
    static final String JSON = "json";
    static final String DATE = "date";
    static final String TIE = "tie";
    static final String SIDE = "side";
    static final String KIND = "kind";
    static final String YEAR = "year";
    static final String BODY = "body";
    /** What a body is filtered by: its code, its name, its name after its prefecture's. */
    static final String BODY_NAMES = "body_names";

    static final String PREFECTURE_IS = "prefecture_is";

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.freeze();
    }

    private final JapaneseText folding;

    PassageDocuments(JapaneseText folding) {
        this.folding = folding;
    }

    Document document(AnalyzedPassage analyzed) {
        Passage passage = analyzed.passage();
        Municipality body = passage.document().municipality();
        Document document = new Document();
        document.add(new StringField(KEY, passage.key(), Store.NO));
        document.add(new StringField(DOCUMENT, passage.document().id(), Store.NO));
        document.add(new StoredField(JSON, json(passage)));
        document.add(new org.apache.lucene.document.Field(Field.TEXT.word(), analyzed.tokens().stream(), WORDS));
        document.add(new NumericDocValuesField(TIE, tie(passage.key())));
        exact(document, KIND, passage.document().kind().name());
        Speaker speaker = passage.speaker();
        if (speaker != null) {
            exact(document, SIDE, speaker.side().name());
            part(document, Field.SPEAKER, speaker.name());
            if (speaker.fullName() != null && !speaker.fullName().equals(speaker.name())) {
                part(document, Field.SPEAKER, speaker.fullName());
            }
            part(document, Field.ROLE, speaker.role());
        }
        part(document, Field.DEPARTMENT, passage.department());
        addBody(document, body);
        LocalDate day = passage.document().filterDay();
        if (day != null) {
            document.add(new LongPoint(DATE, day.toEpochDay()));
            document.add(new NumericDocValuesField(DATE, day.toEpochDay()));
            document.add(new SortedDocValuesField(YEAR, new BytesRef(Integer.toString(day.getYear()))));
        }
        return document;
    }

    private void addBody(Document document, Municipality body) {
        document.add(new SortedDocValuesField(BODY, new BytesRef(label(body))));
        Set<String> names = new LinkedHashSet<>(List.of(folding.fold(body.name()), folding.fold(label(body))));
        if (body.code() != null) {
            names.add(body.code().value());
        }
        for (String name : names) {
            document.add(new StringField(BODY_NAMES, name, Store.NO));
        }
        part(document, Field.MUNICIPALITY, label(body));
        if (body.code() != null) {
            part(document, Field.MUNICIPALITY, body.code().value());
        }
        if (body.prefecture() != null) {
            exact(document, PREFECTURE_IS, folding.fold(body.prefecture()));
            part(document, Field.PREFECTURE, body.prefecture());
        }
    }

    /** 千葉県柏市: a name alone identifies nobody. */
    static String label(Municipality body) {
        String prefecture = body.prefecture();
        return prefecture == null || prefecture.equals(body.name()) ? body.name() : prefecture + body.name();
    }

    private static void exact(Document document, String field, String value) {
        document.add(new StringField(field, value, Store.NO));
        document.add(new SortedDocValuesField(field, new BytesRef(value)));
    }

    private static void part(Document document, Field field, @Nullable String value) {
        if (value != null) {
            document.add(new TextField(field.word(), value, Store.NO));
        }
    }

    /** Puts passages of equal score and day in an order that does not depend on when they were written. */
    private static long tie(String key) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001B3L;
        }
        return hash;
    }

    private static byte[] json(Passage passage) {
        try {
            return Json.MAPPER.writeValueAsBytes(passage);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a passage without JSON: " + passage.key(), e);
        }
    }

    static Passage passage(Document stored) {
        try {
            BytesRef json = stored.getBinaryValue(JSON);
            return Json.MAPPER.readValue(json.bytes, json.offset, json.length, Passage.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a passage of the index cannot be read; run `kizashi reindex`", e);
        }
    }

    List<Document> documents(List<AnalyzedPassage> passages) {
        List<Document> documents = new ArrayList<>(passages.size());
        passages.forEach(p -> documents.add(document(p)));
        return documents;
    }
}
