package org.linli.chassis.text;

import java.util.function.IntPredicate;

/** Which characters a person's text may have, which of them take up no room, and which nobody can see. */
final class Characters {

    private static final int NONCHARACTERS = 0xFDD0;
    private static final int LAST_OF_THEM = 0xFDEF;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;

    private Characters() {}

    /** Controls, halves of a character, what is no character, and what changes the direction of text around it. */
    static boolean isUnwanted(int character) {
        return Character.getType(character) == Character.CONTROL
                || Character.getType(character) == Character.SURROGATE
                || (character & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE
                || character >= NONCHARACTERS && character <= LAST_OF_THEM
                || turnsTextAround(character);
    }

    /** Space of any width, also none: what means nothing at either end of a text. */
    static boolean isSpace(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || switch (character) {
                    // Next line, soft hyphen, Arabic letter mark, Mongolian vowel separator, zero width space, the two
                    // direction marks, word joiner, byte order mark.
                    case 0x85, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF -> true;
                    // Hangul fillers and the empty Braille pattern, which fonts show as nothing.
                    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800 -> true;
                    default -> false;
                };
    }

    /** A space, or what only ever shows together with another character. */
    static boolean isInvisible(int character) {
        return isSpace(character)
                || Character.getType(character) == Character.FORMAT
                || Character.getType(character) == Character.CONTROL
                || character == 0x34F
                || character == 0x17B4
                || character == 0x17B5
                || isIn(0x180B, 0x180F).test(character)
                || isIn(0xFE00, 0xFE0F).test(character)
                || isIn(0xE0000, 0xE0FFF).test(character);
    }

    private static boolean turnsTextAround(int character) {
        return isIn(0x202A, 0x202E).or(isIn(0x2066, 0x206F)).test(character);
    }

    private static IntPredicate isIn(int first, int last) {
        return character -> character >= first && character <= last;
    }
}
