package de.buendnis.registry.contact;

import static de.buendnis.platform.testkit.TopicReader.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.buendnis.contracts.ActorKind;
import de.buendnis.contracts.registry.ContactMessage;
import de.buendnis.platform.messaging.Actor;
import de.buendnis.platform.messaging.Aggregates;
import de.buendnis.platform.messaging.Command;
import de.buendnis.platform.messaging.Versioned;
import de.buendnis.platform.testkit.ServiceServers;
import de.buendnis.platform.testkit.TopicReader;
import de.buendnis.platform.web.RuleViolation;
import de.buendnis.platform.web.browser.Tokens;
import de.buendnis.platform.web.input.MailAddress;
import de.buendnis.registry.RegistryTest;
import de.buendnis.registry.alliance.Coordinators;
import de.buendnis.registry.alliance.SampleAlliances;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.test.web.servlet.MockMvc;

/** Contacts on the real database, what is heard of them, and who may sign in. */
@RegistryTest
class ContactCommandsTest {

    private static final Actor ANNA = new Actor(ActorKind.OFFICE, "anna", "Anna Neumann");

    @Autowired private ContactCommands commands;
    @Autowired private ContactQueries queries;
    @Autowired private Coordinators coordinators;
    @Autowired private SampleAlliances alliances;
    @Autowired private ErasedContacts erased;
    @Autowired private Aggregates<Contact, ContactHappening> contacts;
    @Autowired private MongoOperations mongo;
    @Autowired private MockMvc mvc;

    private final String id = UUID.randomUUID().toString();
    private final String mail = "Nele." + id + "@stadt.example";
    private String alliance;

    @BeforeEach
    void anAllianceExists() {
        alliance = alliances.founded();
    }

    @Test
    void aDoubleClickAddsOnce() {
        Command command = command(id);

        Versioned<Contact> first = add(command);

        assertThat(add(command)).isEqualTo(first);
        assertThat(queries.ofAlliance(alliance)).containsExactly(first);
    }

    @Test
    void contactsKeepTheOrderInWhichTheyCame() {
        add(command(id));
        add(command(UUID.randomUUID().toString()));

        assertThat(queries.ofAlliance(alliance))
                .map(contact -> contact.state().position())
                .containsExactly(0, 1);
    }

    @Test
    void onlyConsentedFieldsTravel() {
        add(command(id));

        soon().untilAsserted(
                        () ->
                                assertThat(heard())
                                        .singleElement()
                                        .satisfies(
                                                message -> {
                                                    assertThat(message.getState().getFunction())
                                                            .isEqualTo("Koordination");
                                                    assertThat(message.toString())
                                                            .doesNotContain("Hansen")
                                                            .doesNotContain("stadt.example");
                                                }));
    }

    @Test
    void anotherAlliancesContactLooksAsIfItDidNotExist() {
        add(command(id));
        String foreign = alliances.founded();

        refused(ContactRule.FOREIGN_CONTACT, () -> queries.ofAlliance(foreign, id));
        refused(ContactRule.FOREIGN_CONTACT, () -> commands.erase(command(id), foreign));
        var refusal =
                refused(
                        ContactRule.FOREIGN_CONTACT,
                        () -> commands.correct(command(id), foreign, details(), true, Set.of()));

        assertThat(refusal.status()).isEqualTo(404);
        assertThat(contacts.get(id).version()).isEqualTo(1);
    }

    @Test
    void anUnknownAllianceHasNoContacts() {
        refused(
                ContactRule.UNKNOWN_ALLIANCE,
                () -> commands.add(command(id), "nobody", details(), true, Set.of()));
    }

    @Test
    void erasingTakesTheDataOutOfTheTopicAndOutOfTheHistory() {
        add(command(id));
        commands.erase(command(id), alliance);

        soon().untilAsserted(
                        () ->
                                assertThat(heard())
                                        .last()
                                        .satisfies(
                                                message ->
                                                        assertThat(message.getState()).isNull()));
        soon().untilAsserted(
                        () -> {
                            erased.purge();
                            assertThat(everythingStoredOf(id)).doesNotContain("Hansen", mail);
                        });
        assertThat(queries.ofAlliance(alliance)).isEmpty();
        refused(ContactRule.FOREIGN_CONTACT, () -> queries.ofAlliance(alliance, id));
    }

    @Test
    void aContactMaySignInWhateverTheCaseOfTheAddress() throws Exception {
        add(command(id));

        mvc.perform(
                        get("/internal/sign-in-addresses")
                                .param("address", mail.toUpperCase(java.util.Locale.ROOT))
                                .header("X-Buendnis-Internal", ServiceServers.SECRET))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$", hasSize(1)))
                .andExpect(jsonPath("$[0].alliance").value(alliance))
                .andExpect(
                        jsonPath("$[0].allianceName")
                                .value("Lokales Bündnis für Familie Musterstadt"))
                .andExpect(jsonPath("$[0].contact").value(id))
                .andExpect(jsonPath("$[0].name").value("Nele Hansen"));
        assertThat(coordinators.of(alliance)).containsExactly(new MailAddress(mail));
    }

    @Test
    void whoLostTheRightToSignInIsUnknown() throws Exception {
        add(command(id));
        commands.correct(command(id), alliance, details(), false, Set.of());

        mvc.perform(
                        get("/internal/sign-in-addresses")
                                .param("address", mail)
                                .header("X-Buendnis-Internal", ServiceServers.SECRET))
                .andExpect(jsonPath("$", hasSize(0)));
        assertThat(coordinators.of(alliance)).isEmpty();
    }

    @Test
    void whoMaySignInIsMailedOnceAboutThePortrait() {
        add(command(id));
        alliances.publish(alliance);

        soon().untilAsserted(() -> assertThat(mailsTo(mail)).hasSize(1));
        assertThat(mailsTo(mail).getFirst().toJson()).contains("Porträt veröffentlicht");
    }

    @Test
    void rubbishIsAnsweredLikeAnUnknownAddress() throws Exception {
        for (String rubbish : List.of("medienbuero?@stadt.example", "", "nobody@stadt.example")) {
            mvc.perform(
                            get("/internal/sign-in-addresses")
                                    .param("address", rubbish)
                                    .header("X-Buendnis-Internal", ServiceServers.SECRET))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$", hasSize(0)));
        }
    }

    @Test
    void nobodyElseLearnsWhoMaySignIn() throws Exception {
        mvc.perform(get("/internal/sign-in-addresses").param("address", mail))
                .andExpect(status().is4xxClientError());
        mvc.perform(
                        get("/internal/sign-in-addresses")
                                .param("address", mail)
                                .header("X-Buendnis-Internal", "guess"))
                .andExpect(status().is4xxClientError());
        mvc.perform(get("/internal/sign-in-addresses").param("address", mail).with(Tokens.office()))
                .andExpect(status().isForbidden());
    }

    private Versioned<Contact> add(Command command) {
        return commands.add(command, alliance, details(), true, Set.of(ContactField.FUNCTION));
    }

    private ContactDetails details() {
        return new ContactDetails(
                "Koordination", null, "Nele Hansen", null, null, new MailAddress(mail), null);
    }

    private List<ContactMessage> heard() {
        return TopicReader.messages("registry.contact", id, ContactMessage.class);
    }

    private List<Document> mailsTo(String address) {
        return mongo.findAll(Document.class, "mails").stream()
                .filter(row -> row.toJson().contains(address))
                .toList();
    }

    private String everythingStoredOf(String contact) {
        var stored = new StringBuilder();
        for (String collection : List.of("contact", "contact.history")) {
            mongo.findAll(Document.class, collection).stream()
                    .map(Document::toJson)
                    .filter(json -> json.contains(contact))
                    .forEach(stored::append);
        }
        return stored.toString();
    }

    private static Command command(String contact) {
        return new Command(contact, null, UUID.randomUUID().toString(), ANNA);
    }

    private static RuleViolation refused(ContactRule rule, ThrowingCallable wish) {
        RuleViolation refusal = catchThrowableOfType(RuleViolation.class, wish);
        assertThat(refusal).isNotNull();
        assertThat(refusal.code()).isEqualTo(rule.code());
        return refusal;
    }
}
