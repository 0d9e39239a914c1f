package org.linli.chassis.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * Whether a JSON body has no more parts than a request can need. Each of them may become an object and a complaint of many
 * times its size: a list of some hundred thousand empty texts filled a service's memory with what is wrong with each.
 */
final class Proportion {

    private static final int MOST_PARTS = 10_000;
    private static final JsonFactory JSON = new JsonFactory();

    private Proportion() {}

    /** What is no JSON is in proportion: its reader will say what it is. */
    static boolean isKept(byte[] body) {
        try (JsonParser parser = JSON.createParser(body)) {
            int parts = 0;
            while (parser.nextToken() != null) {
                if (++parts > MOST_PARTS) {
                    return false;
                }
            }
            return true;
        } catch (IOException malformed) {
            return true;
        }
    }
}
