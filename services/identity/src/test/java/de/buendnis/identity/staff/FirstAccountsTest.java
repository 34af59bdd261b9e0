package de.buendnis.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.buendnis.identity.token.Person;
import de.buendnis.platform.testkit.TestServers;
import de.buendnis.platform.testkit.TestTopics;
import de.buendnis.platform.web.WebProperties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

@ExtendWith(OutputCaptureExtension.class)
class FirstAccountsTest {

    private static final TestTopics NAMES = TestTopics.of(FirstAccountsTest.class);
    private static final Pattern PRINTED = Pattern.compile("FIRST-ACCOUNT (\\S+) (\\S+)");
    private static MongoClient client;

    private final MongoTemplate mongo = new MongoTemplate(client, NAMES.database());
    private final StaffAccounts accounts = new StaffAccounts(mongo);
    private final PasswordEncoder encoder =
            PasswordEncoderFactories.createDelegatingPasswordEncoder();

    @BeforeAll
    static void connect() {
        client = MongoClients.create(TestServers.mongo());
    }

    @AfterAll
    static void disconnect() {
        client.getDatabase(NAMES.database()).drop();
        client.close();
    }

    @BeforeEach
    void nobodyYet() {
        mongo.remove(new Query(), Account.class);
    }

    @Test
    void aNewPlatformPrintsOneAccountWhosePasswordMustBeChanged(CapturedOutput output) {
        start("https://www.buendnisse.example", false);

        Matcher printed = PRINTED.matcher(output);
        assertThat(printed.find()).isTrue();
        assertThat(printed.group(1)).isEqualTo("servicestelle@www.buendnisse.example");
        UserDetails user = accounts.user(printed.group(1));
        assertThat(encoder.matches(printed.group(2), user.getPassword())).isTrue();
        Person person = accounts.person(user.getUsername()).orElseThrow();
        assertThat(person.roles()).containsExactly("OFFICE");
        assertThat(person.detour()).isEqualTo(PasswordPages.PATH);
    }

    @Test
    void itIsPrintedOnce(CapturedOutput output) {
        start("http://localhost:8080", false);
        start("http://localhost:8080", false);

        assertThat(PRINTED.matcher(output).results()).hasSize(1);
        assertThat(output).contains("FIRST-ACCOUNT servicestelle@example.org ");
    }

    @Test
    void theDemoHasFourPeopleAndPrintsNothing(CapturedOutput output) {
        start("http://localhost:8080", true);

        assertThat(mongo.findAll(Account.class))
                .extracting(Account::name)
                .containsExactlyInAnyOrder(
                        "Anna Neumann", "Bernd Seidel", "Fatma Yilmaz", "Mia Brandt");
        assertThat(output).doesNotContain("FIRST-ACCOUNT");
    }

    private void start(String baseUrl, boolean demo) {
        new FirstAccounts(accounts, encoder, new WebProperties(baseUrl, false, demo))
                .run(new DefaultApplicationArguments());
    }
}
