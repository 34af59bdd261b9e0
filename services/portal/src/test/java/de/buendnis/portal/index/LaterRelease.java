package de.buendnis.portal.index;

import de.buendnis.contracts.registry.AllianceMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;

/** What a release writes whose messages have grown. */
final class LaterRelease {

    private LaterRelease() {}

    /** As a later release writes: the same message, and a field that this build does not know. */
    static Schema withOneMoreField() {
        String grown =
                AllianceMessage.getClassSchema()
                        .toString()
                        .replaceFirst(
                                "\\{\"name\":\"change\"",
                                "{\"name\":\"novelty\",\"type\":\"long\",\"default\":0},{\"name\":\"change\"");
        return new Schema.Parser().parse(grown);
    }

    /**
     * Single-object encoding by hand: marker, fingerprint, data with the novelty 0 in its place.
     */
    static byte[] inSchema(Schema newer, AllianceMessage message) throws IOException {
        var generic = new GenericData.Record(newer);
        for (Schema.Field field : AllianceMessage.getClassSchema().getFields()) {
            generic.put(field.name(), message.get(field.pos()));
        }
        generic.put("novelty", 0L);
        var data = new ByteArrayOutputStream();
        data.writeBytes(
                ByteBuffer.allocate(10)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .put((byte) 0xC3)
                        .put((byte) 0x01)
                        .putLong(SchemaNormalization.parsingFingerprint64(newer))
                        .array());
        var encoder = EncoderFactory.get().binaryEncoder(data, null);
        new SpecificDatumWriter<>(
                        newer, AllianceMessage.newBuilder(message).build().getSpecificData())
                .write(generic, encoder);
        encoder.flush();
        return data.toByteArray();
    }
}
