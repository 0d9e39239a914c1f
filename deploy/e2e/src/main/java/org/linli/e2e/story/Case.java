package org.linli.e2e.story;

/**
 * A matter and what became of it.
 *
 * @param item the item of the catalogue it should be classified as; null when that is not said
 * @param grid which of the demo community's ten grids it happens in, from 1
 * @param outcome what the reply says became of it
 * @param reply the reply's words
 */
public record Case(String title, String body, String item, int grid, String outcome, String reply) {}
