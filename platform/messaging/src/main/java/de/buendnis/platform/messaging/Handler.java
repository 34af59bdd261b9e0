package de.buendnis.platform.messaging;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What a consumer does with one record, now or when an operator has it replayed. */
interface Handler {

    void handle(ConsumerRecord<String, byte[]> record);
}
