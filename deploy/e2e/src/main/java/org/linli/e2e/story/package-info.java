/** Matters that residents really raise, for the demo and the suite: the shipped ones and, where present, real messages. */
package org.linli.e2e.story;
