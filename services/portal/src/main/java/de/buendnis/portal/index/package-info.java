/**
 * Copies compacted topics into one Lucene index on this instance's disk, so that public pages need
 * neither a database nor Kafka while they are read. Features say how a message becomes a document
 * ({@link de.buendnis.portal.index.IndexedTopic}) and read with {@link
 * de.buendnis.portal.index.TopicIndex}; they never see Kafka.
 */
@NullMarked
package de.buendnis.portal.index;

import org.jspecify.annotations.NullMarked;
