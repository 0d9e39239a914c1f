package org.linli.chassis.district;

/** An area that has its code now. */
public record KnownArea(String code, String name, String path) {}
