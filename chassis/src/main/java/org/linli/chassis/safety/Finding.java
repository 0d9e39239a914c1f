package org.linli.chassis.safety;

/**
 * A setting that is not safe. Neither part may contain the setting's value.
 *
 * @param property the property to change
 * @param remedy what is wrong with it and what to do, in one or two sentences
 */
public record Finding(String property, String remedy) {

    @Override
    public String toString() {
        return property + ": " + remedy;
    }
}
