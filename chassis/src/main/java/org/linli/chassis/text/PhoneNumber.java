package org.linli.chassis.text;

/** What a telephone number looks like that can be called from the mainland. It is kept as it was written. */
public final class PhoneNumber {

    /**
     * A mobile number of 11 digits, a landline number with its area code and perhaps an extension, a service number such as
     * 400-…, or any number with its country code; spaces or hyphens may stand between groups of digits.
     */
    public static final String SHAPE = "^(?:(?:\\+?86[ -]?)?1[0-9]{2}[ -]?[0-9]{4}[ -]?[0-9]{4}"
            + "|(?:\\+?86[ -]?)?(?:0[1-9][0-9]{1,2}|\\(0[1-9][0-9]{1,2}\\))[ -]?[2-9][0-9]{2,3}[ -]?[0-9]{4}(?:[ -][0-9]{1,6})?"
            + "|[48]00[ -]?[0-9]{3}[ -]?[0-9]{4}|[48]00[ -]?[0-9]{4}[ -]?[0-9]{3}"
            + "|\\+[1-9](?:[ -]?[0-9]){6,14})$";

    /** The words for a number that is none. */
    public static final String MESSAGE = "{org.linli.chassis.text.phone}";

    private PhoneNumber() {}
}
