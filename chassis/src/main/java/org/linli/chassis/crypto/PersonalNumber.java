package org.linli.chassis.crypto;

/**
 * A number of a person that somebody wrote into free text.
 *
 * @param start index of its first character in the text
 * @param end index after its last character
 * @param kind what it is
 * @param digits the number in ASCII without separators: 13812345678, 11010519491231002X
 */
public record PersonalNumber(int start, int end, Kind kind, String digits) {

    /** What a number is of. */
    public enum Kind {
        /** A mobile number of the mainland, with or without the prefix of China. */
        MOBILE,
        /** A fixed line with its area code, or without one where the text says that it is a telephone. */
        LANDLINE,
        /** A telephone outside of the mainland, with its country code. */
        ABROAD,
        /** 公民身份号码 and what is built like it (GB 11643), also the old one of 15 digits and one with a slip of the pen. */
        IDENTITY,
        /** A passport of China or a travel permit of Hong Kong and Macao residents: letters, then digits. */
        PASSPORT,
        /** A bank card whose check digit is right (ISO/IEC 7812), or of which the text says that it is one. */
        BANK_CARD;

        /** Whether somebody can be called under it. */
        public boolean isTelephone() {
            return this == MOBILE || this == LANDLINE || this == ABROAD;
        }
    }

    /** The number is never written anywhere by accident. */
    @Override
    public String toString() {
        return kind + "[" + start + "," + end + ")";
    }
}
