package org.linli.gateway.openapi;

import com.fasterxml.jackson.databind.JsonNode;

/** The OpenAPI document that one service commits. */
record Contract(String service, JsonNode document) {}
