package de.buendnis.contracts;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What may not change between two schemas of one topic; see RATIONALE.md. */
final class Compatibility {

    private final List<String> problems = new ArrayList<>();

    private Compatibility() {}

    /** Reasons why messages of one schema cannot be read with the other, both ways. */
    static List<String> between(Schema released, Schema current) {
        var check = new Compatibility();
        check.readable("new readers of old messages", current, released);
        check.readable("old readers of new messages", released, current);
        check.sameMeaning(released, current, current.getName(), new HashSet<>());
        return check.problems;
    }

    /** Reasons why a schema is not of the shape that keeps it compatible in future. */
    static List<String> ofShape(Schema schema) {
        var check = new Compatibility();
        check.shape(schema, schema.getName(), new HashSet<>());
        return check.problems;
    }

    private void readable(String who, Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            result.getResult()
                    .getIncompatibilities()
                    .forEach(
                            i -> problems.add(who + ": " + i.getLocation() + " " + i.getMessage()));
        }
    }

    /** Fingerprints and Avro's own check are blind to logical types and enum defaults. */
    private void sameMeaning(Schema old, Schema now, String path, Set<String> seen) {
        if (!Objects.equals(old.getLogicalType(), now.getLogicalType())) {
            problems.add(path + ": logical type differs");
        }
        if (old.getType() != now.getType() || (isNamed(now) && !seen.add(now.getFullName()))) {
            return;
        }
        switch (now.getType()) {
            case RECORD -> {
                for (Schema.Field field : now.getFields()) {
                    Schema.Field before = old.getField(field.name());
                    if (before != null) {
                        sameMeaning(
                                before.schema(), field.schema(), path + "." + field.name(), seen);
                    }
                }
            }
            case ARRAY -> sameMeaning(old.getElementType(), now.getElementType(), path, seen);
            case MAP -> sameMeaning(old.getValueType(), now.getValueType(), path, seen);
            case UNION -> {
                for (int i = 0; i < Math.min(old.getTypes().size(), now.getTypes().size()); i++) {
                    sameMeaning(old.getTypes().get(i), now.getTypes().get(i), path, seen);
                }
            }
            case ENUM -> {
                if (!Objects.equals(old.getEnumDefault(), now.getEnumDefault())) {
                    problems.add(path + ": the enum's default differs");
                }
            }
            default -> {}
        }
    }

    private void shape(Schema schema, String path, Set<String> seen) {
        if (isNamed(schema) && !seen.add(schema.getFullName())) {
            return;
        }
        if (isNamed(schema) && blank(schema.getDoc())) {
            problems.add(path + ": has no doc");
        }
        switch (schema.getType()) {
            case RECORD ->
                    schema.getFields()
                            .forEach(
                                    field -> {
                                        String at = path + "." + field.name();
                                        if (blank(field.doc())) {
                                            problems.add(at + ": has no doc");
                                        }
                                        shape(field.schema(), at, seen);
                                    });
            case ARRAY -> shape(schema.getElementType(), path, seen);
            case MAP -> shape(schema.getValueType(), path, seen);
            case UNION -> {
                if (schema.getTypes().size() != 2 || !schema.isNullable()) {
                    problems.add(path + ": the only union is [null, X]");
                }
                schema.getTypes().forEach(type -> shape(type, path, seen));
            }
            case ENUM -> {
                if (!"UNKNOWN".equals(schema.getEnumDefault())) {
                    problems.add(path + ": the enum's default is not UNKNOWN");
                }
            }
            default -> {}
        }
    }

    private static boolean isNamed(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM, FIXED -> true;
            default -> false;
        };
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
