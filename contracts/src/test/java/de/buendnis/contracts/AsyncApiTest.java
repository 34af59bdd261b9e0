package de.buendnis.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

class AsyncApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document = JSON.valueToTree(new Yaml().load(AsyncApi.document()));

    @Test
    void theDocumentIsValid() throws IOException {
        assertThat(problems(document)).isEmpty();
    }

    @Test
    void anInvalidDocumentIsFound() throws IOException {
        JsonNode broken = document.deepCopy();
        ((ObjectNode) broken.at("/operations/registry.alliance.publish")).put("action", "shout");

        assertThat(problems(broken)).isNotEmpty();
    }

    @Test
    void everyTopicHasItsChannelAndItsSchema() {
        Releases.CURRENT.forEach(
                (topic, schema) -> {
                    JsonNode channel = document.at("/channels/" + topic);
                    assertThat(channel.get("address").asText()).isEqualTo(topic);
                    JsonNode payload =
                            document.at(
                                    "/components/messages/" + schema.getName() + "/payload/schema");
                    assertThat(new Schema.Parser().parse(payload.toString())).isEqualTo(schema);
                });
        assertThat(document.get("channels")).hasSize(Topics.all().size());
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref"))
                .isNotEmpty()
                .allSatisfy(
                        reference ->
                                assertThat(document.at(reference.substring(1)).isMissingNode())
                                        .as(reference)
                                        .isFalse());
    }

    /** What AsyncAPI's own schema says; see RATIONALE.md for where it comes from. */
    private static Set<?> problems(JsonNode document) throws IOException {
        try (InputStream schema = AsyncApiTest.class.getResourceAsStream("/asyncapi-3.0.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(schema)
                    .validate(document);
        }
    }
}
