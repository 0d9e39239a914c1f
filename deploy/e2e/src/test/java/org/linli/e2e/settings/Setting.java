package org.linli.e2e.settings;

/** One setting as its interface declares it; no default means that it must be given, unless its type is optional. */
record Setting(String key, String type, String standard, String meaning) {

    String row() {
        return "| `%s` | %s | %s | %s |".formatted(key, type, standard == null ? "" : "`" + standard + "`", meaning);
    }
}
