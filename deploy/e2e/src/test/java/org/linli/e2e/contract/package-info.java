/** The merged OpenAPI document as the tests read it: operations, their parts, and what a value has to look like. */
package org.linli.e2e.contract;
