package de.buendnis.backup;

import java.util.List;
import java.util.Map;

/** While the backup is made, an edition waits for a mail server that has stopped answering. */
record UnderWayStory(Newsroom newsroom, Platform platform, Database database) implements Story {

    @Override
    public String service() {
        return "newsletter";
    }

    @Override
    public void before() {
        platform.pauseMailServer();
        newsroom.sends(newsroom.approves("Unterwegs, als gesichert wurde", "unterwegs"));
        Waiting.until("mails are under way", () -> !underWay().isEmpty());
    }

    private List<String> underWay() {
        return database.mails(service(), "SENDING");
    }

    @Override
    public void lost() {
        platform.resumeMailServer();
    }

    @Override
    public Map<String, String> settings() {
        return Map.of("BUENDNIS_MAIL_CONNECTIONS", "0");
    }

    @Override
    public boolean standsStill() {
        return false;
    }

    @Override
    public void onwards() {
        if (database.mails(service(), "UNCERTAIN").isEmpty()) {
            throw new IllegalStateException("Nobody is asked about the mails of the backup");
        }
    }
}
