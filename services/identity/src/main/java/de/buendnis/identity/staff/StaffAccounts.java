package de.buendnis.identity.staff;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import de.buendnis.identity.token.Person;
import de.buendnis.identity.token.PersonSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** The collection of accounts. */
@Component
class StaffAccounts implements PersonSource {

    private final MongoOperations mongo;

    StaffAccounts(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(Account.class)
                .createIndex(new Index("address", Sort.Direction.ASC).unique());
    }

    @Override
    public Optional<Person> person(String id) {
        return find(id).map(
                        account ->
                                new Person(
                                        account.id(),
                                        account.name(),
                                        account.roles(),
                                        null,
                                        account.mustChangePassword() ? PasswordPages.PATH : null));
    }

    /** The user's name is the account's id: an address may change. */
    UserDetails user(String typed) {
        Account account =
                Optional.ofNullable(
                                mongo.findOne(
                                        active(where("address").is(address(typed))), Account.class))
                        .orElseThrow(() -> new UsernameNotFoundException("no such account"));
        return User.withUsername(account.id())
                .password(account.password())
                .roles(account.roles().toArray(String[]::new))
                .build();
    }

    Optional<Account> find(String id) {
        return Optional.ofNullable(mongo.findOne(active(where("_id").is(id)), Account.class));
    }

    boolean isEmpty() {
        return mongo.estimatedCount(Account.class) == 0;
    }

    /** Leaves an account that exists as it is. */
    boolean create(Account account) {
        try {
            mongo.insert(account);
            return true;
        } catch (DuplicateKeyException exists) {
            return false;
        }
    }

    void changePassword(String id, String hash) {
        Update changed = new Update().set("password", hash).set("mustChangePassword", false);
        mongo.updateFirst(query(where("_id").is(id)), changed, Account.class);
    }

    static String address(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    private static Query active(Criteria which) {
        return query(which.and("active").is(true));
    }
}
