package de.buendnis.platform.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import com.mongodb.WriteConcern;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.MongoTemplate;

/** What becomes of our records in a real MongoDB. */
class DocumentsTest {

    enum Season {
        SPRING,
        AUTUMN
    }

    sealed interface Lease {}

    @TypeAlias("vacant")
    record Vacant() implements Lease {}

    @TypeAlias("current")
    record Current(String tenant) implements Lease {}

    record Garden(
            String id,
            UUID key,
            LocalDate opened,
            LocalTime closes,
            YearMonth fair,
            Year founded,
            Instant changedAt,
            List<Lease> leases,
            Map<Season, String> flowers,
            Map<String, Integer> beds) {}

    @EnableAutoConfiguration
    static class Configuration {}

    private static final TimeZone ZONE = TimeZone.getDefault();
    private static ConfigurableApplicationContext context;
    private static MongoTemplate mongo;

    @BeforeAll
    static void open() {
        String database = TestTopics.of(DocumentsTest.class).database();
        context =
                new SpringApplicationBuilder(Configuration.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .run(
                                "--spring.main.banner-mode=off",
                                "--spring.mongodb.uri=" + TestServers.mongo(database));
        mongo = context.getBean(MongoTemplate.class);
        context.getBean(TypeAliases.class).register(Garden.class);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    @AfterEach
    void restoreZone() {
        TimeZone.setDefault(ZONE);
    }

    @Test
    void aRecordComesBackAsItWas() {
        Garden garden = garden();
        mongo.insert(garden, "garden");

        assertThat(mongo.findById(garden.id(), Garden.class, "garden")).isEqualTo(garden);
    }

    @Test
    void aDateIsTheSameInEveryTimeZone() {
        Garden garden = garden();
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Auckland"));
        mongo.insert(garden, "garden");
        TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));

        assertThat(mongo.findById(garden.id(), Garden.class, "garden").opened())
                .isEqualTo(garden.opened());
        assertThat(mongo.find(query(where("opened").is(garden.opened())), Garden.class, "garden"))
                .contains(garden);
    }

    @Test
    void documentsHoldAliasesAndNoJavaNames() {
        Garden garden = garden();
        mongo.insert(garden, "garden");

        String json = mongo.findById(garden.id(), Document.class, "garden").toJson();
        assertThat(json).contains("\"_type\": \"current\"").doesNotContain("de.buendnis");
    }

    @Test
    void anAcknowledgedWriteIsOnDisk() {
        WriteConcern concern = mongo.getCollection("garden").getWriteConcern();
        assertThat(concern.getJournal()).isTrue();
        assertThat(concern.getWObject()).isEqualTo("majority");
    }

    private static Garden garden() {
        var flowers = new EnumMap<Season, String>(Season.class);
        flowers.put(Season.SPRING, "Tulpe");
        return new Garden(
                UUID.randomUUID().toString(),
                UUID.randomUUID(),
                LocalDate.of(2024, 3, 31),
                LocalTime.of(18, 30),
                YearMonth.of(2026, 5),
                Year.of(1904),
                Instant.parse("2026-11-20T10:00:00Z"),
                List.of(new Vacant(), new Current("Erna")),
                flowers,
                Map.of("beet.1", 3));
    }
}
