package de.buendnis.platform.mongo.demo;

import de.buendnis.platform.mongo.Sweeps;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;

/** Only where somebody asked for the demo. */
@AutoConfiguration
@ConditionalOnProperty("buendnis.demo")
class DemoConfiguration {

    @Bean
    @ConditionalOnBean(DemoPart.class)
    DemoData demoData(List<DemoPart> parts, MongoOperations mongo, Sweeps sweeps) {
        return new DemoData(parts, mongo, sweeps);
    }
}
