package de.buendnis.newsletter.dispatch;

import de.buendnis.newsletter.NewsletterApplication;
import de.buendnis.newsletter.edition.ToldEditions;
import de.buendnis.newsletter.subscription.SampleSubscribers;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The service without its pages, in a process that can be killed. With a number as its first
 * argument it begins an edition to so many subscribers, without one it goes on.
 */
final class RunProgram {

    private RunProgram() {}

    public static void main(String[] arguments) {
        ConfigurableApplicationContext service =
                new SpringApplicationBuilder(
                                NewsletterApplication.class,
                                SampleSubscribers.class,
                                ToldEditions.class)
                        .web(WebApplicationType.NONE)
                        .run(arguments);
        int subscribers = service.getEnvironment().getProperty("subscribers", Integer.class, 0);
        for (int number = 0; number < subscribers; number++) {
            var unused = service.getBean(SampleSubscribers.class).subscriber();
        }
        if (subscribers > 0) {
            System.out.println("EDITION " + service.getBean(ToldEditions.class).tell("an-item"));
        }
    }
}
