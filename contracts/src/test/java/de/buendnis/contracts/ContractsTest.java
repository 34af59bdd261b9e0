package de.buendnis.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

    private static final String DOCUMENTED = "\"doc\":\"x\"";

    @Test
    void everySchemaIsCompatibleWithEveryReleaseOfItsTopic() throws IOException {
        for (var entry : Releases.CURRENT.entrySet()) {
            for (Schema released : Releases.ofThisModule().of(entry.getKey())) {
                assertThat(Compatibility.between(released, entry.getValue()))
                        .as(entry.getKey())
                        .isEmpty();
            }
        }
    }

    @Test
    void everySchemaHasTheShapeThatStaysCompatible() {
        Releases.CURRENT.forEach(
                (topic, schema) -> assertThat(Compatibility.ofShape(schema)).as(topic).isEmpty());
    }

    @Test
    void everyTopicHasAnOwnerAndASchemaOfItsOwn() {
        assertThat(Topics.all().stream().map(Topic::name).collect(Collectors.toSet()))
                .hasSameSizeAs(Topics.all())
                .containsAll(Releases.CURRENT.keySet())
                .hasSize(Releases.CURRENT.size() + 1)
                .contains(Topics.SCHEMAS);
        assertThat(Topics.all())
                .allSatisfy(topic -> assertThat(topic.owner()).isNotBlank())
                .filteredOn(topic -> !topic.name().equals(Topics.SCHEMAS))
                .allSatisfy(topic -> assertThat(topic.name()).startsWith(topic.owner() + "."));
    }

    @Test
    void everyTopicIsReleased() throws IOException {
        for (String topic : Releases.CURRENT.keySet()) {
            assertThat(Releases.ofThisModule().of(topic)).as(topic).isNotEmpty();
        }
    }

    @Test
    void noReleaseWasEdited() throws IOException {
        assertThat(Releases.ofThisModule().edited()).isEmpty();
    }

    @Test
    void anEditedAddedOrRemovedReleaseIsFound(@TempDir Path folder) throws IOException {
        var releases = new Releases(folder);
        releases.release(
                "club.plot", record("{\"name\":\"area\",\"type\":\"int\"," + DOCUMENTED + "}"));
        releases.release(
                "club.member", record("{\"name\":\"id\",\"type\":\"int\"," + DOCUMENTED + "}"));
        assertThat(releases.edited()).isEmpty();

        Path plot = folder.resolve("club.plot/1.avsc");
        Files.writeString(plot, Files.readString(plot).replace("\"x\"", "\"y\""));
        Files.delete(folder.resolve("club.member/1.avsc"));
        Files.writeString(folder.resolve("club.plot/2.avsc"), "{\"type\":\"int\"}");

        assertThat(releases.edited())
                .containsExactlyInAnyOrder(
                        "club.plot/1.avsc", "club.plot/2.avsc", "club.member/1.avsc");
    }

    @Test
    void aFieldWithoutADefaultIsIncompatibleBothWays() {
        Schema old = record(field("\"int\"", ""));
        Schema more = record(field("\"int\"", "") + "," + other("\"string\"", ""));

        assertThat(Compatibility.between(old, more)).anyMatch(p -> p.startsWith("new readers"));
        assertThat(Compatibility.between(more, old)).anyMatch(p -> p.startsWith("old readers"));
    }

    @Test
    void aFieldWithADefaultIsCompatible() {
        Schema old = record(field("\"int\"", ""));
        Schema more = record(field("\"int\"", "") + "," + other("\"string\"", ",\"default\":\"\""));

        assertThat(Compatibility.between(old, more)).isEmpty();
    }

    @Test
    void aNewLogicalTypeIsIncompatibleThoughTheFingerprintIsTheSame() {
        Schema plain = record(field("{\"type\":\"long\"}", ""));
        Schema time = record(field("{\"type\":\"long\",\"logicalType\":\"timestamp-millis\"}", ""));

        assertThat(MessageCodec.fingerprint(plain)).isEqualTo(MessageCodec.fingerprint(time));
        assertThat(Compatibility.between(plain, time)).contains("Plot.area: logical type differs");
    }

    @Test
    void anEnumThatLosesItsDefaultIsIncompatible() {
        String symbols =
                "{\"type\":\"enum\",\"name\":\"E\",\"doc\":\"x\",\"symbols\":[\"UNKNOWN\",\"A\"]";
        Schema with = record(field(symbols + ",\"default\":\"UNKNOWN\"}", ""));
        Schema without = record(field(symbols + "}", ""));

        assertThat(Compatibility.between(with, without))
                .contains("Plot.area: the enum's default differs");
        assertThat(Compatibility.ofShape(without))
                .containsExactly("Plot.area: the enum's default is not UNKNOWN");
    }

    @Test
    void aUnionOfMoreThanNullAndOneTypeIsRefused() {
        Schema union = record(field("[\"null\",\"int\",\"string\"]", ""));

        assertThat(Compatibility.ofShape(union))
                .containsExactly("Plot.area: the only union is [null, X]");
    }

    @Test
    void aFieldWithoutADocIsRefused() {
        Schema silent = record("{\"name\":\"area\",\"type\":\"int\"}");

        assertThat(Compatibility.ofShape(silent)).containsExactly("Plot.area: has no doc");
    }

    private static String field(String type, String more) {
        return "{\"name\":\"area\",\"type\":" + type + "," + DOCUMENTED + more + "}";
    }

    private static String other(String type, String more) {
        return "{\"name\":\"colour\",\"type\":" + type + "," + DOCUMENTED + more + "}";
    }

    private static Schema record(String fields) {
        return new Schema.Parser()
                .parse(
                        "{\"type\":\"record\",\"name\":\"Plot\","
                                + DOCUMENTED
                                + ",\"fields\":["
                                + fields
                                + "]}");
    }
}
