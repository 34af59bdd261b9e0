package de.buendnis.faults.traffic;

import de.buendnis.faults.signin.Door;
import de.buendnis.faults.system.Instance;
import de.buendnis.faults.system.TestedSystem;
import de.buendnis.faults.traffic.Pages.Answer;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Whoever looks after what was left lying, on the page "Betrieb" of each service. */
public final class Operator {

    private static final String AGAIN = "/mails/noch-einmal";
    private static final String ARRIVED = "/mails/angekommen";

    private final TestedSystem system;
    private final Door door;
    private final Random random = new Random(0);

    public Operator(TestedSystem system, Door door) {
        this.system = system;
        this.door = door;
    }

    /** The ids of the uncertain mails that the page of the service shows. */
    public Set<String> uncertain(String service) {
        String form = "form[action$=%s] input[name=id]".formatted(AGAIN);
        return Set.copyOf(Jsoup.parse(open(service).html()).select(form).eachAttr("value"));
    }

    /** Notes that a mail did arrive, as the operator has found out, or sends it again. */
    public void decide(String service, String mail, boolean arrived) {
        String selector =
                "form[action$=%s]:has(input[value=\"%s\"])"
                        .formatted(arrived ? ARRIVED : AGAIN, mail);
        if (!(Jsoup.parse(open(service).html()).selectFirst(selector)
                instanceof FormElement form)) {
            throw new IllegalStateException("%s shows no form for %s".formatted(service, mail));
        }
        Answer answer = pages(service).send(form.attr("action"), form.formData());
        if (!answer.isFine()) {
            throw new IllegalStateException("%s: %d".formatted(mail, answer.status()));
        }
    }

    private Answer open(String service) {
        return pages(service).open("/verwaltung/betrieb/" + service);
    }

    private Pages pages(String service) {
        List<Instance> instances = system.instances(service);
        return new Pages(instances, door, random);
    }
}
