package org.linli.notification.template;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/**
 * A message as it is sent, with every field within its limits; kept with the attempt.
 *
 * @param providerTemplateId the provider's own template; null in the inbox
 * @param page what a tap on it opens; null in the inbox
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RenderedMessage(String providerTemplateId, String page, Map<String, String> fields) {}
