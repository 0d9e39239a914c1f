/**
 * What messages say, as data: templates in versions that are final once published, per channel and language.
 *
 * <p>Invariants: a published template names only variables that every event it is used for offers; whatever the values,
 * a rendered message keeps the field rules of its channel, so that no provider refuses its form.
 */
package org.linli.notification.template;
