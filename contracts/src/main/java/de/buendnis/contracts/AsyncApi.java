package de.buendnis.contracts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;

/**
 * The topics and their messages as an AsyncAPI 3.0 document, made from {@code topics.yaml} and the
 * schemas whenever it is asked for, so that it cannot be older than they are.
 */
public final class AsyncApi {

    /** The name by which AsyncAPI 3.0 knows Avro; later versions of Avro read the same. */
    private static final String AVRO = "application/vnd.apache.avro+json;version=1.9.0";

    private static final String BINDING = "0.5.0";

    private static final String ABOUT =
            """
            Every message is a fact about one aggregate and its public state after it, in Avro's \
            single-object encoding. Topics are compacted: the newest state of every key stays. \
            Versions rise per key and may gap; a reader skips older ones, values that it does not \
            know and keys whose state is null (erased).""";

    private AsyncApi() {}

    /** The document as YAML. */
    public static String document() {
        Map<String, Object> channels = new LinkedHashMap<>();
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Object> messages = new LinkedHashMap<>();
        for (Map<String, Object> topic : Topics.entries()) {
            String name = text(topic, "name");
            String message = messageName(topic);
            channels.put(name, channel(topic, message));
            operations.put(name + ".publish", operation(topic, message));
            messages.put(message, message(topic, message));
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("asyncapi", "3.0.0");
        document.put("info", info());
        document.put("defaultContentType", "avro/binary");
        document.put("channels", channels);
        document.put("operations", operations);
        document.put("components", Map.of("messages", messages));
        return yaml().dump(document);
    }

    private static Map<String, Object> info() {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("title", "Messages between the services");
        info.put("version", "1");
        info.put("description", ABOUT);
        return info;
    }

    private static Map<String, Object> channel(Map<String, Object> topic, String message) {
        Map<String, Object> kafka = new LinkedHashMap<>();
        kafka.put("topic", text(topic, "name"));
        kafka.put("partitions", topic.get("partitions"));
        kafka.put("topicConfiguration", Map.of("cleanup.policy", List.of("compact")));
        kafka.put("bindingVersion", BINDING);
        Map<String, Object> channel = new LinkedHashMap<>();
        channel.put("address", text(topic, "name"));
        channel.put("description", "Data: " + text(topic, "data") + ". Key: " + text(topic, "key"));
        channel.put("messages", Map.of(message, reference("components/messages/" + message)));
        channel.put("bindings", Map.of("kafka", kafka));
        channel.put("x-minimum-lag-days", topic.get("minimumLagDays"));
        if (topic.containsKey("maximumLagDays")) {
            channel.put("x-maximum-lag-days", topic.get("maximumLagDays"));
        }
        return channel;
    }

    private static Map<String, Object> operation(Map<String, Object> topic, String message) {
        String name = text(topic, "name");
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("action", "send");
        operation.put("summary", "Written by " + text(topic, "owner") + " alone");
        operation.put("channel", reference("channels/" + name));
        operation.put("messages", List.of(reference("channels/" + name + "/messages/" + message)));
        return operation;
    }

    private static Map<String, Object> message(Map<String, Object> topic, String name) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("name", name);
        Map<String, Object> key = Map.of("type", "string", "description", text(topic, "key"));
        message.put("bindings", Map.of("kafka", Map.of("key", key, "bindingVersion", BINDING)));
        if (isSchema(topic)) {
            message.put("contentType", "application/json");
            message.put("payload", Map.of("type", "object", "description", "An Avro schema"));
        } else {
            Schema schema = schema(topic);
            message.put("summary", schema.getDoc());
            // JSON is YAML, too.
            Object shape = yaml().load(schema.toString());
            message.put("payload", Map.of("schemaFormat", AVRO, "schema", shape));
        }
        return message;
    }

    private static String messageName(Map<String, Object> topic) {
        return isSchema(topic) ? "AvroSchema" : schema(topic).getName();
    }

    private static boolean isSchema(Map<String, Object> topic) {
        return Topics.SCHEMAS.equals(topic.get("name"));
    }

    private static Schema schema(Map<String, Object> topic) {
        String type = text(topic, "schema");
        try {
            return SpecificData.get().getSchema(Class.forName(type));
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("topics.yaml names a class that is not there", missing);
        }
    }

    private static Map<String, Object> reference(String path) {
        return Map.of("$ref", "#/" + path);
    }

    private static String text(Map<String, Object> topic, String field) {
        return String.valueOf(topic.get(field));
    }

    private static Yaml yaml() {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(110);
        return new Yaml(
                new SafeConstructor(new LoaderOptions()), new Representer(options), options);
    }
}
