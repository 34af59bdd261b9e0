package de.buendnis.platform.mongo;

import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import io.micrometer.observation.ObservationRegistry;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.data.mongodb.core.convert.DefaultMongoTypeMapper;
import org.springframework.data.mongodb.core.convert.MappingMongoConverter;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;
import org.springframework.data.mongodb.core.convert.NoOpDbRefResolver;
import org.springframework.data.mongodb.core.mapping.MongoMappingContext;

/** The settings of the house, ahead of Spring Boot's own. */
@AutoConfiguration(
        before = {
            DataMongoAutoConfiguration.class,
            org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration.class
        })
final class MongoAutoConfiguration {

    /** The field that holds an alias where a document needs one. */
    static final String TYPE_KEY = "_type";

    @Bean
    @Order(100) // after Boot's own, which sets the connection string
    MongoClientSettingsBuilderCustomizer durableWrites() {
        return settings ->
                settings.writeConcern(
                                WriteConcern.MAJORITY
                                        .withJournal(true)
                                        .withWTimeout(10, TimeUnit.SECONDS))
                        .readConcern(ReadConcern.LOCAL)
                        .retryWrites(true)
                        .retryReads(true)
                        .uuidRepresentation(UuidRepresentation.STANDARD)
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(10, TimeUnit.SECONDS))
                        .applyToSocketSettings(
                                socket ->
                                        socket.connectTimeout(3, TimeUnit.SECONDS)
                                                .readTimeout(30, TimeUnit.SECONDS))
                        .applyToConnectionPoolSettings(
                                pool -> pool.maxSize(50).maxWaitTime(5, TimeUnit.SECONDS));
    }

    @Bean
    @ConditionalOnMissingBean
    TypeAliases typeAliases() {
        return new TypeAliases();
    }

    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(PlainValues.converters());
    }

    @Bean
    @ConditionalOnMissingBean
    MappingMongoConverter mappingMongoConverter(
            MongoMappingContext context, MongoCustomConversions conversions, TypeAliases aliases) {
        var converter = new MappingMongoConverter(NoOpDbRefResolver.INSTANCE, context);
        converter.setCustomConversions(conversions);
        converter.setTypeMapper(new DefaultMongoTypeMapper(TYPE_KEY, List.of(aliases.mapper())));
        // Keys of maps come from people or from enums with points in their names.
        converter.setMapKeyDotReplacement("\uFF0E");
        return converter;
    }

    @Bean
    @ConditionalOnMissingBean
    Sweeps sweeps(ObjectProvider<ObservationRegistry> observations) {
        return new Sweeps(observations.getIfAvailable(() -> ObservationRegistry.NOOP));
    }
}
