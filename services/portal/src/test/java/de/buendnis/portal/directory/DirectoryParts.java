package de.buendnis.portal.directory;

import de.buendnis.contracts.MessageCodec;
import de.buendnis.contracts.registry.AllianceMessage;
import de.buendnis.portal.index.IndexedTopic;
import de.buendnis.portal.index.TopicIndex;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The directory for tests of features that read it, without an application. */
public final class DirectoryParts {

    private DirectoryParts() {}

    public static IndexedTopic<AllianceMessage> alliances(MessageCodec codec) {
        ResourceBundleMessageSource labels = new ResourceBundleMessageSource();
        labels.setBasename("labels");
        labels.setDefaultEncoding("UTF-8");
        return new AllianceDocuments(codec, labels);
    }

    public static Directory directory(TopicIndex index, MessageCodec codec) {
        return new Directory(index, codec);
    }
}
