package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.Envelope;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.platform.messaging.garden.PlotChange;
import de.buendnis.platform.messaging.garden.PlotChangeKind;
import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.messaging.garden.PlotState;
import de.buendnis.platform.messaging.garden.PlotUse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageEncoder;

/** Messages as another service would write them: of this release, and of one that is newer. */
final class PlotMessages {

    private static final MessageCodec CODEC = new MessageCodec();

    private PlotMessages() {}

    static byte[] leased(String id, long version) {
        return leased(id, version, Instant.now());
    }

    static byte[] leased(String id, long version, Instant at) {
        return CODEC.encode(
                message(id, version, at, new PlotChange(PlotChangeKind.LEASED), state(version)));
    }

    static byte[] restated(String id, long version) {
        return CODEC.encode(message(id, version, Instant.now(), null, state(version)));
    }

    static byte[] erased(String id, long version) {
        return CODEC.encode(
                message(id, version, Instant.now(), new PlotChange(PlotChangeKind.VACATED), null));
    }

    private static PlotState state(long version) {
        return new PlotState(300, (int) version, PlotUse.VEGETABLES);
    }

    private static PlotMessage message(
            String id, long version, Instant at, PlotChange change, PlotState state) {
        return new PlotMessage(
                Envelope.newBuilder()
                        .setEventId(eventId(id, version))
                        .setAggregateId(id)
                        .setVersion(version)
                        .setOccurredAt(at.truncatedTo(ChronoUnit.MILLIS))
                        .setActor(ActorKind.OFFICE)
                        .build(),
                change,
                state);
    }

    static String eventId(String id, long version) {
        return "event-" + id + "-" + version;
    }

    /** The schema of a later release: one more fact (SOLD), and one more field in the state. */
    static Schema newerSchema(String field) {
        String text =
                PlotMessage.getClassSchema()
                        .toString()
                        .replace("\"VACATED\"", "\"VACATED\",\"SOLD\"")
                        .replace(
                                "{\"name\":\"leases\"",
                                "{\"name\":\""
                                        + field
                                        + "\",\"type\":\"string\",\"default\":\"\"},{\"name\":\"leases\"");
        return new Schema.Parser().parse(text);
    }

    /** A message of the later release that tells the fact SOLD. */
    static byte[] sold(Schema newer, String id, long version) {
        try {
            byte[] known = leased(id, version);
            var reader = new GenericDatumReader<GenericRecord>(PlotMessage.getClassSchema(), newer);
            GenericRecord record =
                    reader.read(
                            null,
                            DecoderFactory.get().binaryDecoder(known, 10, known.length - 10, null));
            GenericRecord change = (GenericRecord) record.get("change");
            change.put(
                    "kind",
                    new GenericData.EnumSymbol(
                            change.getSchema().getField("kind").schema(), "SOLD"));
            var buffer =
                    new BinaryMessageEncoder<GenericRecord>(GenericData.get(), newer)
                            .encode(record);
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            return bytes;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
