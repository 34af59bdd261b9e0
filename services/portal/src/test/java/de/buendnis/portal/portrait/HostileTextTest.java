package de.buendnis.portal.portrait;

import static org.assertj.core.api.Assertions.assertThat;

import de.buendnis.contracts.registry.AllianceState;
import de.buendnis.contracts.registry.Profile;
import de.buendnis.portal.PortalTest;
import de.buendnis.portal.SampleAlliances;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecordBase;
import org.junit.jupiter.api.Test;

/** Whatever an alliance writes into whatever field is shown as text, never as markup. */
class HostileTextTest extends PortalTest {

    private static final String MARKUP = "<img src=x onerror='alert(1)'>\"&";
    private static final Set<String> KEYS =
            Set.of(
                    "slug",
                    "website",
                    "districtKey",
                    "municipalityKey",
                    "parentId",
                    "predecessorId");

    private final List<String> poisoned = new ArrayList<>();

    @Test
    void markupOfUsersIsText() {
        AllianceState everything = everything();
        poison(everything);
        publish("markup", everything);

        String portrait = get("/buendnisse/markup").body();
        assertText(portrait);
        assertThat(portrait).doesNotContain("href=\"javascript:");
        for (String field : poisoned) {
            assertThat(portrait)
                    .as("shows " + field)
                    .contains("alert(1)&#39;&gt;&quot;&amp;" + field);
        }
        assertText(get("/buendnisse?q=onerror").body());
        assertText(get("/").body());
        assertThat(get("/api/v1/alliances/markup").headers().firstValue("Content-Type"))
                .contains("application/json");
    }

    private static AllianceState everything() {
        AllianceState ploen = SampleAlliances.ploen();
        return AllianceState.newBuilder(ploen)
                .setSlug("markup")
                .setProfile(
                        Profile.newBuilder(ploen.getProfile())
                                .setMissionStatement("to be replaced")
                                .setProjects(SampleAlliances.perleberg().getProfile().getProjects())
                                .setOrganisation(
                                        SampleAlliances.perleberg().getProfile().getOrganisation())
                                .setWebsite("javascript:alert(1)")
                                .build())
                .build();
    }

    private static void assertText(String page) {
        assertThat(page).contains("&lt;img src=x").doesNotContain("<img");
    }

    private void poison(SpecificRecordBase record) {
        for (Schema.Field field : record.getSchema().getFields()) {
            Object value = record.get(field.pos());
            if (value instanceof CharSequence && !KEYS.contains(field.name())) {
                String name = record.getSchema().getName() + "." + field.name();
                record.put(field.pos(), MARKUP + name);
                poisoned.add(name);
            } else if (value instanceof SpecificRecordBase part) {
                poison(part);
            } else if (value instanceof List<?> list) {
                record.put(field.pos(), list.stream().map(this::poisonedElement).toList());
            }
        }
    }

    private Object poisonedElement(Object element) {
        if (element instanceof SpecificRecordBase part) {
            poison(part);
            return part;
        }
        return element instanceof String ? MARKUP + "element" : element;
    }
}
