package de.buendnis.platform.messaging;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.UnknownSchema;
import de.buendnis.contracts.UnreadableMessage;
import de.buendnis.platform.web.Crumb;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.Visitor;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** One parked record: what it says, why it is here, and what the office may do about it. */
@Controller
@RequestMapping(OperationsPages.PATH + "/geparkt")
class ParkedPages {

    private static final String VIEW = "messaging/parked";
    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 500;
    private static final int BYTES = 40;

    /** One value of a message. */
    record Value(String place, String text) {}

    private final String service;
    private final Parking parking;
    private final MessageCodec codec;

    ParkedPages(String service, Parking parking, MessageCodec codec) {
        this.service = service;
        this.parking = parking;
        this.codec = codec;
    }

    @ModelAttribute
    void requireOffice(WebRequest request) {
        OfficeOnly.require(request);
    }

    @GetMapping
    String show(@RequestParam String id, Model model) {
        model.addAttribute("form", new DiscardForm(null));
        return page(parked(id), model);
    }

    @PostMapping("/wiederholen")
    String replay(@RequestParam String id) {
        boolean stopped =
                parking.find(id)
                        .map(parking::replay)
                        .filter(one -> one.failure() != null)
                        .isPresent();
        return (stopped ? Done.GESCHEITERT : Done.WIEDERHOLT).redirect(service);
    }

    @PostMapping("/verwerfen")
    String discard(
            @RequestParam String id,
            @Valid @ModelAttribute("form") DiscardForm form,
            BindingResult errors,
            Visitor visitor,
            Model model,
            HttpServletResponse response) {
        ParkedRecord record = parked(id);
        String reason = form.reason();
        if (errors.hasErrors() || reason == null) {
            response.setStatus(422);
            return page(record, model);
        }
        var by = new Actor(ActorKind.OFFICE, visitor.id(), visitor.name());
        boolean _ = parking.discard(record, by, reason.strip());
        return Done.VERWORFEN.redirect(service);
    }

    private ParkedRecord parked(String id) {
        return parking.find(id)
                .orElseThrow(
                        () ->
                                RuleViolation.notFound(
                                        "not-parked",
                                        "Dieser Datensatz ist nicht mehr geparkt: Er wurde inzwischen"
                                                + " verarbeitet oder verworfen. Was noch geparkt ist,"
                                                + " steht unter „Betrieb“."));
    }

    private String page(ParkedRecord record, Model model) {
        String list = OperationsPages.BELOW + service;
        model.addAttribute("trail", Crumb.trail("Betrieb", list, "Geparkter Datensatz"));
        model.addAttribute("path", list);
        model.addAttribute("record", ParkedLine.of(record));
        model.addAttribute("first", parking.isFirst(record));
        model.addAttribute("ofKey", parking.count(record.consumer(), record.key()));
        try {
            model.addAttribute("values", values(record));
        } catch (UnknownSchema unknown) {
            model.addAttribute(
                    "unreadable",
                    "Er ist in einem Schema geschrieben, das dieser Dienst noch nicht kennt: "
                            + unknown.fingerprint());
        } catch (UnreadableMessage broken) {
            model.addAttribute("unreadable", "Er beginnt mit den Bytes " + beginning(record));
        }
        return VIEW;
    }

    private List<Value> values(ParkedRecord record) {
        return codec.describe(record.value().getData()).entrySet().stream()
                .limit(MOST_VALUES)
                .map(one -> new Value(one.getKey(), shortened(one.getValue())))
                .toList();
    }

    private static String beginning(ParkedRecord record) {
        byte[] bytes = record.value().getData();
        return HexFormat.ofDelimiter(" ").formatHex(bytes, 0, Math.min(BYTES, bytes.length));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + " …";
    }
}
