package de.buendnis.contracts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/** The single values of a message, each by its place. */
final class Values {

    /** Hands times out as times, not as numbers. */
    static final GenericData READABLE = readable();

    private final Map<String, String> values = new LinkedHashMap<>();

    private Values() {}

    private static GenericData readable() {
        GenericData data = new GenericData();
        data.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
        data.addLogicalTypeConversion(new TimeConversions.DateConversion());
        return data;
    }

    static Map<String, String> of(GenericRecord message) {
        Values all = new Values();
        all.add("", message);
        return all.values;
    }

    private void add(String place, @Nullable Object value) {
        switch (value) {
            case null -> {
                // What is not set says nothing.
            }
            case GenericRecord record -> {
                for (Schema.Field field : record.getSchema().getFields()) {
                    add(dotted(place) + field.name(), record.get(field.pos()));
                }
            }
            case Map<?, ?> map -> map.forEach((key, entry) -> add(dotted(place) + key, entry));
            case Collection<?> list -> {
                int number = 0;
                for (Object element : list) {
                    number++;
                    add(dotted(place) + number, element);
                }
            }
            default -> values.put(place, value.toString());
        }
    }

    private static String dotted(String place) {
        return place.isEmpty() ? "" : place + ".";
    }
}
