package org.linli.chassis.problem;

/** A constant that a refusal can name to a person: by its Chinese word, or in English by itself. */
public interface Named {

    String name();

    String chinese();
}
