package de.buendnis.deploy.local.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text made safe to stand in a page. */
final class Html {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)]");

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Escaped, with web addresses as links. */
    static String linked(String text) {
        StringBuilder html = new StringBuilder();
        Matcher matcher = ADDRESS.matcher(text);
        int end = 0;
        while (matcher.find()) {
            String address = escape(matcher.group());
            html.append(escape(text.substring(end, matcher.start())));
            html.append("<a href=\"").append(address).append("\">").append(address).append("</a>");
            end = matcher.end();
        }
        return html.append(escape(text.substring(end))).toString();
    }
}
