package de.buendnis.consultation.request;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/**
 * Numbers that people can read out on the phone: year and running number. None is given twice; one
 * whose request was then refused stays unused.
 */
@Component
class RequestNumbers {

    static final String COLLECTION = "request.number";

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String LAST = "last";
    private static final Pattern NUMBER = Pattern.compile("B-(\\d{4})-(\\d{4,})");

    private final MongoOperations mongo;

    RequestNumbers(MongoOperations mongo) {
        this.mongo = mongo;
    }

    /** The next one of the year, such as B-2027-0113. */
    String next(Instant now) {
        int year = now.atZone(BERLIN).getYear();
        Document counter =
                mongo.findAndModify(
                        Query.query(Criteria.where("_id").is(year)),
                        new Update().inc(LAST, 1),
                        FindAndModifyOptions.options().upsert(true).returnNew(true),
                        Document.class,
                        COLLECTION);
        return "B-%d-%04d".formatted(year, Objects.requireNonNull(counter).getInteger(LAST));
    }

    /** From now on, only higher ones of its year are given. */
    void useUp(String number) {
        Matcher parts = NUMBER.matcher(number);
        if (parts.matches()) {
            mongo.upsert(
                    Query.query(Criteria.where("_id").is(Integer.valueOf(parts.group(1)))),
                    new Update().max(LAST, Integer.valueOf(parts.group(2))),
                    COLLECTION);
        }
    }
}
