package de.buendnis.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.buendnis.contracts.registry.ContactChange;
import de.buendnis.contracts.registry.ContactChangeKind;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.contracts.registry.ContactState;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;
import org.junit.jupiter.api.Test;

class MessageCodecTest {

    private final MessageCodec codec = new MessageCodec();

    @Test
    void aMessageComesBackAsItWas() {
        ContactMessage message = contactMessage();

        assertThat(codec.decode(codec.encode(message), ContactMessage.class)).isEqualTo(message);
    }

    @Test
    void foreignAndTruncatedBytesAreUnreadable() {
        byte[] whole = codec.encode(contactMessage());

        assertThatThrownBy(() -> codec.decode(new byte[] {1, 2, 3}, ContactMessage.class))
                .isInstanceOf(UnreadableMessage.class);
        for (int length = 10; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> codec.decode(part, ContactMessage.class))
                    .isInstanceOf(UnreadableMessage.class);
        }
    }

    @Test
    void aNewerSchemaIsUnknownUntilItIsLearntAndItsNewSymbolsReadAsUnknown() throws IOException {
        Schema newer = newerContactSchema();
        byte[] bytes = written(newer);

        assertThatThrownBy(() -> codec.decode(bytes, ContactMessage.class))
                .isInstanceOfSatisfying(
                        UnknownSchema.class,
                        unknown ->
                                assertThat(unknown.fingerprint())
                                        .isEqualTo(MessageCodec.fingerprint(newer)));
        codec.learn(newer);

        ContactMessage read = codec.decode(bytes, ContactMessage.class);
        assertThat(read.getChange().getKind()).isEqualTo(ContactChangeKind.UNKNOWN);
        assertThat(read.getState()).isEqualTo(contactMessage().getState());
    }

    @Test
    void whoHasNoClassForAMessageReadsAndWritesItAsItWas() throws IOException {
        byte[] bytes = written(newerContactSchema());
        assertThatThrownBy(() -> codec.read(bytes)).isInstanceOf(UnknownSchema.class);
        assertThatThrownBy(() -> codec.read(new byte[] {1, 2, 3}))
                .isInstanceOf(UnreadableMessage.class);
        assertThatThrownBy(() -> codec.read("no message at all".getBytes(UTF_8)))
                .isInstanceOf(UnreadableMessage.class);
        codec.learn(newerContactSchema());

        assertThat(codec.read(bytes).getSchema()).isEqualTo(newerContactSchema());
        assertThat(codec.write(codec.read(bytes))).isEqualTo(bytes);
        assertThat(codec.describe(bytes))
                .containsEntry("change.kind", "MOVED")
                .containsEntry("envelope.occurredAt", "2027-03-16T08:42:00Z")
                .doesNotContainKey("envelope.trace");
    }

    private static Schema newerContactSchema() {
        String text = ContactMessage.getClassSchema().toString();
        String more = text.replace("\"ERASED\"]", "\"ERASED\",\"MOVED\"]");
        assertThat(more).isNotEqualTo(text);
        return new Schema.Parser().parse(more);
    }

    private static byte[] written(Schema schema) throws IOException {
        var encoded = ContactMessage.getEncoder().encode(contactMessage());
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        var old =
                new GenericDatumReader<GenericData.Record>(ContactMessage.getClassSchema(), schema);
        var decoder = DecoderFactory.get().binaryDecoder(bytes, 10, bytes.length - 10, null);
        GenericData.Record record = old.read(null, decoder);
        var change = (GenericData.Record) record.get("change");
        change.put(
                "kind",
                new GenericData.EnumSymbol(change.getSchema().getField("kind").schema(), "MOVED"));
        ByteBuffer out =
                new BinaryMessageEncoder<GenericData.Record>(GenericData.get(), schema)
                        .encode(record);
        byte[] copy = new byte[out.remaining()];
        out.get(copy);
        return copy;
    }

    private static ContactMessage contactMessage() {
        return ContactMessage.newBuilder()
                .setEnvelope(
                        Envelope.newBuilder()
                                .setEventId("1f0c5b1e-8f0e-4a53-9c39-5d4a0b7d0001")
                                .setAggregateId("contact-1")
                                .setVersion(3)
                                .setOccurredAt(Instant.parse("2027-03-16T08:42:00Z"))
                                .setActor(ActorKind.COORDINATOR)
                                .build())
                .setChange(ContactChange.newBuilder().setKind(ContactChangeKind.CORRECTED).build())
                .setState(
                        ContactState.newBuilder()
                                .setAllianceId("alliance-1")
                                .setMail("jürgen@ploen.example")
                                .build())
                .build();
    }
}
