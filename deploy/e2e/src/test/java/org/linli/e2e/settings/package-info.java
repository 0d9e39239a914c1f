/** The reference page of all settings, made from their declarations. */
package org.linli.e2e.settings;
