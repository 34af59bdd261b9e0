package de.buendnis.portal.wording;

/** JSON that may stand inside a script element. */
public final class ScriptJson {

    private ScriptJson() {}

    /**
     * Written so that no sign in it can end the element or begin a comment (HTML Standard,
     * "Restrictions for contents of script elements").
     */
    public static String inside(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
