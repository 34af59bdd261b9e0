package de.buendnis.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Field;
import org.junit.jupiter.api.Test;

class TextFieldTest {

    @Test
    void aWordOfSeveralTextsIsIndexedOnceAsItIsWrittenAndAsItsStem() throws IOException {
        List<Field> fields =
                TextField.PLACE.fields(List.of("Plön und Neustadt", "PLOEN", "Städte", "Stadt"));

        assertThat(fields).extracting(Field::name).containsExactly("place", "place.stem");
        assertThat(terms(fields.getFirst()))
                .containsExactly("plon", "und", "neustadt", "stadte", "stadt");
        assertThat(terms(fields.getLast()))
                .containsExactly("plon", "und", "neustadt", "stadt", "stadt");
    }

    @Test
    void aTextEndsAWord() throws IOException {
        List<Field> fields = TextField.TOPICS.fields(List.of("Familien", "zentrum"));

        assertThat(terms(fields.getFirst())).containsExactly("familien", "zentrum");
    }

    private static List<String> terms(Field field) throws IOException {
        List<String> terms = new ArrayList<>();
        try (TokenStream stream = field.tokenStreamValue()) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
        }
        return terms;
    }
}
