package org.linli.chassis.crypto;

import java.util.Optional;
import java.util.regex.Pattern;
import org.linli.chassis.crypto.PersonalNumber.Kind;

/** What the words straight before a figure say that it is. */
enum NumberLabel {
    TELEPHONE("电话|座机|手机|热线|号码|联系方式|致电|拨打|台湾|(?i:tel|phone)", Kind.LANDLINE, NumberShape.SHORTEST),
    IDENTITY("身份证|证件号", Kind.IDENTITY, 14),
    CARD("银行卡|储蓄卡|借记卡|信用卡|工资卡|社保卡|卡号|[账帐]号|[账帐]户", Kind.BANK_CARD, 12);

    private static final int WORDS = 16;

    private final Pattern words;
    private final Kind kind;
    private final int shortest;

    NumberLabel(String words, Kind kind, int shortest) {
        this.words = Pattern.compile("(?:" + words + ")[^0-9]{0,6}$");
        this.kind = kind;
        this.shortest = shortest;
    }

    /** Of the labels that make a number of any figure which is long enough, the one that stands before a place. */
    static Optional<NumberLabel> ofAnyShape(String text, int at) {
        return IDENTITY.standsBefore(text, at)
                ? Optional.of(IDENTITY)
                : CARD.standsBefore(text, at) ? Optional.of(CARD) : Optional.empty();
    }

    boolean standsBefore(String text, int at) {
        return words.matcher(text.substring(Math.max(0, at - WORDS), at)).find();
    }

    Kind kind() {
        return kind;
    }

    /** How many digits it has at least, however badly it is copied. */
    int shortest() {
        return shortest;
    }
}
