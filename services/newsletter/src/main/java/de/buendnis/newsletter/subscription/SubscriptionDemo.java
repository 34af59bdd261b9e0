package de.buendnis.newsletter.subscription;

import de.buendnis.platform.mongo.demo.DemoPart;
import de.buendnis.platform.web.input.MailAddress;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Three people who have subscribed and confirmed, before the first edition goes out. */
@Component
@ConditionalOnProperty("buendnis.demo")
@Order(1)
class SubscriptionDemo implements DemoPart {

    private static final List<String> ADDRESSES =
            List.of(
                    "redaktion@zeitung.example.org",
                    "familienbuero@stadt.example.org",
                    "leserin@example.org");

    private final SubscriptionRows rows;
    private final SubscriptionCommands commands;
    private final MailboxHash hash;

    SubscriptionDemo(SubscriptionRows rows, SubscriptionCommands commands, MailboxHash hash) {
        this.rows = rows;
        this.commands = commands;
        this.hash = hash;
    }

    @Override
    public boolean hasData() {
        return rows.count(Stage.ACTIVE) > 0;
    }

    @Override
    public boolean load() {
        ADDRESSES.forEach(this::subscribed);
        return true;
    }

    private void subscribed(String typed) {
        MailAddress address = Objects.requireNonNull(MailAddress.typed("address", typed));
        String mailbox = hash.of(address);
        if (rows.openOf(mailbox).isEmpty()) {
            commands.subscribe(address);
        }
        commands.confirm(rows.openOf(mailbox).orElseThrow().confirmationCode());
    }
}
