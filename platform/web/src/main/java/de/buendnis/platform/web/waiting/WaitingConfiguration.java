package de.buendnis.platform.web.waiting;

import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;

/** Lets a service answer what waits, if anything can wait there. */
@AutoConfiguration
class WaitingConfiguration {

    @Bean
    @ConditionalOnBean(TaskSource.class)
    WaitingAnswer waitingAnswer(List<TaskSource> sources) {
        return new WaitingAnswer(sources);
    }
}
