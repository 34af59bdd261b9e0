package de.buendnis.portal.developers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import de.buendnis.contracts.AsyncApi;
import de.buendnis.contracts.registry.AllianceStage;
import de.buendnis.contracts.registry.FieldOfAction;
import de.buendnis.contracts.registry.Land;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

class DeveloperPagesTest extends PortalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void thePageLeadsToBothDocuments() {
        assertThat(get("/entwicklung").body())
                .contains("GET /api/v1/alliances/{slug}", "registry.alliance", "newsletter.edition")
                .contains("href=\"/entwicklung/openapi.yaml\"")
                .contains("href=\"/entwicklung/asyncapi.yaml\"");
        assertThat(get("/entwicklung/asyncapi.yaml").body()).isEqualTo(AsyncApi.document());
        assertThat(get("/entwicklung/openapi.yaml").headers().firstValue("Content-Type"))
                .contains("application/yaml;charset=UTF-8");
    }

    @Test
    void theOpenDataAreAsDescribed() throws IOException {
        SampleAlliances.all().forEach(PortalTest::send);
        publish("ploen", SampleAlliances.ploen());
        await().until(() -> get("/buendnisse/kreis-unna").statusCode() == 200);

        assertThat(problems("AlliancePage", "/api/v1/alliances?size=100")).isEmpty();
        for (String slug : Set.of("ploen", "perleberg", "kreis-unna")) {
            assertThat(problems("AllianceDetails", "/api/v1/alliances/" + slug)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/alliances?size=0, 422",
        "/api/v1/alliances?land=ATLANTIS, 422",
        "/api/v1/alliances/nie, 404"
    })
    void refusalsAreAsDescribed(String address, String status) throws IOException {
        assertThat(get(address).statusCode()).isEqualTo(Integer.parseInt(status));
        assertThat(problems("Problem", address)).isEmpty();
        assertThat(openApi().get("paths").findValues("responses"))
                .anySatisfy(responses -> assertThat(responses.has(status)).isTrue());
    }

    @Test
    void aFieldThatIsNotDescribedIsFound() throws IOException {
        JsonNode answer = JSON.readTree("{\"title\":\"\",\"status\":1,\"detail\":\"\",\"new\":1}");

        assertThat(problems("Problem", answer)).hasSize(2);
    }

    @Test
    void constantsAreTheContracts() {
        assertConstants("Land", Land.values(), "UNKNOWN");
        assertConstants("FieldOfAction", FieldOfAction.values(), "UNKNOWN");
        assertConstants("Stage", AllianceStage.values(), "UNKNOWN", "DISSOLVED", "ABANDONED");
    }

    private void assertConstants(String schema, Enum<?>[] constants, String... hidden) {
        assertThat(openApi().at("/components/schemas/" + schema + "/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(constants)
                                .map(Enum::name)
                                .filter(name -> !Set.of(hidden).contains(name))
                                .toList());
    }

    private Set<ValidationMessage> problems(String schema, String address) throws IOException {
        return problems(schema, JSON.readTree(get(address).body()));
    }

    private Set<ValidationMessage> problems(String schema, JsonNode answer) {
        var whole = openApi().<ObjectNode>deepCopy();
        whole.put("$ref", "#/components/schemas/" + schema);
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(
                        whole,
                        SchemaValidatorsConfig.builder().pathType(PathType.JSON_POINTER).build())
                .validate(answer);
    }

    private JsonNode openApi() {
        Map<String, Object> document = new Yaml().load(get("/entwicklung/openapi.yaml").body());
        return JSON.valueToTree(document);
    }
}
