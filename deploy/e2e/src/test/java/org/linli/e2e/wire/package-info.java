/** HTTP/1.1 byte by byte: what no well-behaved client library would send. */
package org.linli.e2e.wire;
