package de.buendnis.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BadHeaderException;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.message.MissingSchemaException;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;

/**
 * Writes and reads messages in Avro's single-object encoding: two marker bytes, the 64-bit
 * fingerprint of the writer's schema, the data (Avro 1.12 specification, "Single-object encoding").
 *
 * <p>Knows every released schema from the start and {@linkplain #learn learns} others. Safe for use
 * by many threads.
 */
public final class MessageCodec {

    private static final String OURS = "de.buendnis.";
    private static final byte[] MARKER = {(byte) 0xC3, 0x01};
    private static final int HEADER_BYTES = 10;

    static {
        // Avro refuses to instantiate generated classes that nobody vouched for.
        ClassSecurityValidator.setGlobal(
                ClassSecurityValidator.composite(
                        ClassSecurityValidator.DEFAULT, type -> type.getName().startsWith(OURS)));
    }

    private final Map<Long, Schema> schemas = new ConcurrentHashMap<>();
    private final Map<Class<?>, BinaryMessageEncoder<SpecificRecord>> encoders =
            new ConcurrentHashMap<>();
    private final Map<Class<?>, BinaryMessageDecoder<SpecificRecord>> decoders =
            new ConcurrentHashMap<>();

    /** A codec that knows all released schemas. */
    public MessageCodec() {
        ReleasedSchemas.all().forEach(this::learn);
    }

    /** Makes messages readable that were written with this schema. */
    public void learn(Schema schema) {
        schemas.put(SchemaNormalization.parsingFingerprint64(schema), schema);
    }

    /** The message as bytes; its schema is known from then on. */
    public byte[] encode(SpecificRecord message) {
        var encoder =
                encoders.computeIfAbsent(
                        message.getClass(),
                        type -> {
                            learn(message.getSchema());
                            return new BinaryMessageEncoder<>(
                                    SpecificData.getForClass(type), message.getSchema());
                        });
        try {
            return bytes(encoder.encode(message));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    /**
     * Reads a message as the given generated class, whatever compatible schema it was written with.
     *
     * @throws UnknownSchema if the writer's schema was neither released nor learnt: worth waiting
     *     for
     * @throws UnreadableMessage if the bytes are no such message: waiting will not help
     */
    public <T extends SpecificRecord> T decode(byte[] bytes, Class<T> type) {
        try {
            return type.cast(decoder(type).decode(bytes));
        } catch (MissingSchemaException missing) {
            throw new UnknownSchema(fingerprint(bytes), missing);
        } catch (BadHeaderException | IOException broken) {
            throw new UnreadableMessage(type, broken);
        } catch (AvroRuntimeException | IndexOutOfBoundsException | ClassCastException broken) {
            // Truncated or foreign data surfaces as any of these, depending on where it breaks.
            throw new UnreadableMessage(type, broken);
        }
    }

    /**
     * Reads a message as its writer wrote it, for whoever has no class for it.
     *
     * @throws UnknownSchema as {@link #decode}
     * @throws UnreadableMessage as {@link #decode}
     */
    public GenericRecord read(byte[] bytes) {
        return read(bytes, GenericData.get());
    }

    /** As {@link #read}, for people: all that is set, by its place such as {@code state.name}. */
    public Map<String, String> describe(byte[] bytes) {
        return Values.of(read(bytes, Values.READABLE));
    }

    private GenericRecord read(byte[] bytes, GenericData data) {
        if (bytes.length < HEADER_BYTES || bytes[0] != MARKER[0] || bytes[1] != MARKER[1]) {
            throw new UnreadableMessage(GenericRecord.class, new IOException("no marker"));
        }
        long fingerprint = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong(2);
        Schema writer = schemas.get(fingerprint);
        if (writer == null) {
            String key = fingerprint(bytes);
            throw new UnknownSchema(key, new MissingSchemaException(key));
        }
        try {
            return new BinaryMessageDecoder<GenericRecord>(data, writer).decode(bytes);
        } catch (IOException | AvroRuntimeException | IndexOutOfBoundsException broken) {
            throw new UnreadableMessage(GenericRecord.class, broken);
        }
    }

    /** A message that was {@linkplain #read read}, in the schema that it was written with. */
    public byte[] write(GenericRecord message) {
        try {
            return bytes(
                    new BinaryMessageEncoder<GenericRecord>(GenericData.get(), message.getSchema())
                            .encode(message));
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] copy = new byte[buffer.remaining()];
        buffer.get(copy);
        return copy;
    }

    /** The key of a schema on the topic {@code contracts.schema}: 16 hexadecimal digits. */
    public static String fingerprint(Schema schema) {
        return "%016x".formatted(SchemaNormalization.parsingFingerprint64(schema));
    }

    private static String fingerprint(byte[] message) {
        return "%016x"
                .formatted(
                        ByteBuffer.wrap(message, 2, HEADER_BYTES - 2)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .getLong());
    }

    private BinaryMessageDecoder<SpecificRecord> decoder(Class<? extends SpecificRecord> type) {
        return decoders.computeIfAbsent(
                type,
                missing -> {
                    var data = SpecificData.getForClass(missing);
                    var reader = data.getSchema(missing);
                    learn(reader);
                    return new BinaryMessageDecoder<>(data, reader, schemas::get);
                });
    }
}
