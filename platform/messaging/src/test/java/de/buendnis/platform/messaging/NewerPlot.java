package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.specific.SpecificRecordBase;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.data.annotation.TypeAlias;

/**
 * The plot of a later release. It has an owner, which goes into its documents and its messages, may
 * be sold, which is a fact, and may be for bees, which is a use: things of which {@link Plot} knows
 * nothing.
 */
record NewerPlot(int squareMetres, int leases, String note, String owner, Plot.Lease lease) {

    sealed interface Happening {}

    @TypeAlias("laidOut")
    record LaidOut(int squareMetres) implements Happening {}

    @TypeAlias("sold")
    record Sold(String owner) implements Happening {}

    /** What the later release gives to messaging. */
    static final class Type implements AggregateType<NewerPlot, Happening> {

        @Override
        public String collection() {
            return "plot";
        }

        @Override
        public String topic() {
            return PlotType.TOPIC;
        }

        @Override
        public Class<NewerPlot> stateType() {
            return NewerPlot.class;
        }

        @Override
        public Class<Happening> happeningType() {
            return Happening.class;
        }

        @Override
        public NewerPlot apply(NewerPlot before, Happening happening) {
            return switch (happening) {
                case LaidOut laidOut ->
                        new NewerPlot(laidOut.squareMetres(), 0, "", "", new Plot.Vacant());
                case Sold sold ->
                        new NewerPlot(
                                before.squareMetres(),
                                before.leases(),
                                before.note(),
                                sold.owner(),
                                before.lease());
            };
        }

        @Override
        public SpecificRecord message(Envelope envelope, Happening happening, NewerPlot state) {
            return Message.of(envelope, happening, state);
        }
    }

    /** As the class would be that Avro makes of the later schema. */
    static final class Message extends SpecificRecordBase {

        static final Schema SCHEMA =
                new Schema.Parser()
                        .parse(
                                PlotMessages.newerSchema("owner")
                                        .toString()
                                        .replace("\"VEGETABLES\"", "\"VEGETABLES\",\"BEES\""));

        private final Object[] values = new Object[3];

        static Message of(Envelope envelope, Happening happening, NewerPlot state) {
            Message message = new Message();
            message.put(0, envelope);
            message.put(1, happening == null ? null : change(happening));
            message.put(2, state(state));
            return message;
        }

        private static GenericData.Record change(Happening happening) {
            var change = new GenericData.Record(part("change"));
            change.put("kind", symbol(change, "kind", kind(happening)));
            return change;
        }

        private static String kind(Happening happening) {
            return switch (happening) {
                case LaidOut laidOut -> "LAID_OUT";
                case Sold sold -> "SOLD";
            };
        }

        private static GenericData.Record state(NewerPlot plot) {
            var state = new GenericData.Record(part("state"));
            state.put("squareMetres", plot.squareMetres());
            state.put("leases", plot.leases());
            state.put("owner", plot.owner());
            state.put("use", symbol(state, "use", "BEES"));
            return state;
        }

        private static GenericData.EnumSymbol symbol(
                GenericData.Record record, String field, String symbol) {
            return new GenericData.EnumSymbol(record.getSchema().getField(field).schema(), symbol);
        }

        private static Schema part(String field) {
            return SCHEMA.getField(field).schema().getTypes().get(1);
        }

        @Override
        public Schema getSchema() {
            return SCHEMA;
        }

        @Override
        public Object get(int field) {
            return values[field];
        }

        @Override
        public void put(int field, Object value) {
            values[field] = value;
        }
    }

    /** The later release itself, as one instance of the service. */
    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Release {

        @Bean
        Aggregates<NewerPlot, Happening> plots(Messaging messaging) {
            return messaging.aggregates(new Type());
        }
    }
}
