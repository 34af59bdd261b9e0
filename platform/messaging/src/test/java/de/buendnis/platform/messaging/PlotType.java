package de.buendnis.platform.messaging;

import de.buendnis.contracts.Envelope;
import de.buendnis.platform.mail.Mail;
import de.buendnis.platform.messaging.garden.PlotChange;
import de.buendnis.platform.messaging.garden.PlotChangeKind;
import de.buendnis.platform.messaging.garden.PlotMessage;
import de.buendnis.platform.messaging.garden.PlotState;
import de.buendnis.platform.messaging.garden.PlotUse;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** What messaging must know of a {@link Plot}. */
final class PlotType implements AggregateType<Plot, Plot.Happening> {

    static final String TOPIC = "garden.plot";

    @Override
    public String collection() {
        return "plot";
    }

    @Override
    public String topic() {
        return TOPIC;
    }

    @Override
    public Class<Plot> stateType() {
        return Plot.class;
    }

    @Override
    public Class<Plot.Happening> happeningType() {
        return Plot.Happening.class;
    }

    @Override
    public Plot apply(Plot state, Plot.Happening happening) {
        return Plot.apply(state, happening);
    }

    @Override
    public SpecificRecord message(Envelope envelope, Plot.Happening happening, Plot state) {
        return new PlotMessage(
                envelope,
                happening == null ? null : new PlotChange(kind(happening)),
                new PlotState(state.squareMetres(), state.leases(), PlotUse.VEGETABLES));
    }

    private static PlotChangeKind kind(Plot.Happening happening) {
        return switch (happening) {
            case Plot.LaidOut laidOut -> PlotChangeKind.LAID_OUT;
            case Plot.Leased leased -> PlotChangeKind.LEASED;
            case Plot.Vacated vacated -> PlotChangeKind.VACATED;
        };
    }

    @Override
    public List<Mail> mails(String id, Plot.Happening happening, Plot state) {
        return happening instanceof Plot.Leased leased && leased.tenant().contains("@")
                ? List.of(new Mail(leased.tenant(), "Ihre Parzelle", "Willkommen im Garten."))
                : List.of();
    }
}
