package org.linli.chassis.crypto;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.linli.chassis.crypto.PersonalNumber.Kind;

/** One reading of a text for numbers of persons; it looks at each digit a bounded number of times. */
final class NumberSearch {

    private static final Pattern PASSPORT = Pattern.compile(
            "(?<![A-Za-z0-9*])(?:[CEG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[HM](?:[0-9]{10}|[0-9]{8}))(?![A-Za-z0-9*])");
    /**
     * What only its name tells: papers of other kinds and of other places, with a blank where none belongs. Of digits alone are
     * some permits, and so are dates.
     */
    private static final Pattern NAMED_DOCUMENT =
            Pattern.compile("(?:护照|通行证|台胞证|回乡证|居住证|身份证|证件)(?:[号码是为]|N[oO]|[^\\p{L}\\p{N}*]){0,8}"
                    + "([A-Za-z]{1,2}[ -]?[0-9]{6,10}(?:[(\\[]?[0-9A][)\\]])?"
                    + "|(?<=[通台回][行胞乡]证.{0,8})(?!(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])[0-3][0-9](?![0-9]))[0-9]{8,10})"
                    + "(?![A-Za-z0-9*]|[ -][0-9])");

    private static final Pattern IDENTITY_WITH_A_DATE = Pattern.compile("(?<![A-Za-z0-9*])([1-9][0-9]{5})[ -]?"
            + "((?:19|20)[0-9]{2})年 ?([0-9]{1,2})月 ?([0-9]{1,2})日 ?([0-9]{3}[0-9Xx])(?![A-Za-z0-9*])");
    private static final int LONGEST = 19;
    private static final int DATE = 8;
    private static final int LONGEST_LABELLED = 30;
    private static final int MOBILE = 11;
    /** A mobile number with the number of a house straight behind it. */
    private static final int MOBILE_AND_LITTLE_MORE = 14;

    private final String text;
    private final List<WrittenDigit> digits;
    private final String signs;
    private final BitSet taken = new BitSet();
    private final List<PersonalNumber> found = new ArrayList<>();

    private NumberSearch(String text, List<WrittenDigit> digits) {
        this.text = text;
        this.digits = digits;
        StringBuilder row = new StringBuilder();
        digits.forEach(digit -> row.append(digit.sign()));
        this.signs = row.toString();
    }

    static List<PersonalNumber> in(String text) {
        return in(text, WrittenDigit.of(text));
    }

    /** @param digits those of the text */
    static List<PersonalNumber> in(String text, List<WrittenDigit> digits) {
        if (digits.size() < NumberShape.SHORTEST) {
            return List.of();
        }
        NumberSearch search = new NumberSearch(text, digits);
        search.identities();
        search.likeIdentities(NumberShape.IDENTITY);
        search.likeIdentities(NumberShape.IDENTITY - 1);
        search.documents(IDENTITY_WITH_A_DATE, 0, Kind.IDENTITY);
        search.documents(PASSPORT, 0, Kind.PASSPORT);
        search.documents(NAMED_DOCUMENT, 1, Kind.PASSPORT);
        DigitGroup.rows(digits, search.taken).forEach(search::others);
        return search.found;
    }

    /** An identity number proves itself, so it is found wherever it begins, also within a longer row of digits. */
    private void identities() {
        for (int from = 0; from + NumberShape.IDENTITY <= digits.size(); from++) {
            int to = from + NumberShape.IDENTITY;
            if (NumberShape.isIdentity(signs.substring(from, to)) && isOneRow(from, to)) {
                take(from, to, Kind.IDENTITY);
                from = to - 1;
            }
        }
    }

    /** One that does not prove itself has nothing before it and nothing behind. */
    private void likeIdentities(int length) {
        for (int from = 0; from + length <= digits.size(); from++) {
            int to = from + length;
            if (NumberShape.isLikeIdentity(signs.substring(from, to))
                    && DigitGroup.begins(digits, from)
                    && (to == digits.size() || DigitGroup.begins(digits, to))
                    && isOneRow(from, to)
                    && !isTaken(from, to)) {
                take(from, to, Kind.IDENTITY);
                from = to - 1;
            }
        }
    }

    private boolean isOneRow(int from, int to) {
        return digits.subList(from + 1, to).stream().noneMatch(digit -> digit.gap() == WrittenDigit.Gap.TEXT);
    }

    private boolean isTaken(int from, int to) {
        int next = taken.nextSetBit(from);
        return next >= 0 && next < to;
    }

    /** @param part of the pattern, that is the number */
    private void documents(Pattern shape, int part, Kind kind) {
        Matcher document = shape.matcher(Lookalikes.narrow(text));
        int next = 0;
        while (document.find()) {
            int start = document.start(part);
            int end = document.end(part);
            while (next < digits.size() && digits.get(next).start() < start) {
                next++;
            }
            int first = next;
            while (next < digits.size() && digits.get(next).end() <= end) {
                next++;
            }
            if (!isTaken(first, next)) {
                taken.set(first, next);
                found.add(new PersonalNumber(start, end, kind, figure(document, part)));
            }
        }
    }

    /** Without what people put inside; months and days of one digit get their zero back. */
    private static String figure(Matcher document, int part) {
        StringBuilder figure = new StringBuilder();
        for (int group = Math.max(1, part); group <= Math.max(part, document.groupCount()); group++) {
            String piece = document.group(group);
            figure.append(document.groupCount() > 1 && piece.length() == 1 ? "0" : "");
            piece.chars().filter(Character::isLetterOrDigit).forEach(sign -> figure.append((char) sign));
        }
        return figure.length() == 0 ? document.group() : figure.toString();
    }

    private void others(List<DigitGroup> row) {
        int first = 0;
        while (first < row.size()) {
            int after = startingWith(row, first);
            if (after > first) {
                first = after;
            } else if (isGluedToMobile(row.get(first))) {
                int from = row.get(first).from();
                take(from, from + MOBILE, Kind.MOBILE);
                row.set(first, new DigitGroup(from + MOBILE, row.get(first).to()));
            } else {
                first++;
            }
        }
    }

    /** Takes the number that begins with a group; the index of the first group behind it. */
    private int startingWith(List<DigitGroup> row, int first) {
        int from = row.get(first).from();
        int after = first;
        Kind best = null;
        for (int last = first; last < row.size() && row.get(last).to() - from <= LONGEST; last++) {
            if (row.get(last).to() - from < NumberShape.SHORTEST) {
                continue;
            }
            Optional<Kind> kind = kind(row.subList(first, last + 1));
            if (kind.isPresent() && (best == null || isBetter(kind.get(), best))) {
                best = kind.get();
                after = last + 1;
            }
        }
        if (best == null) {
            return labelled(row, first);
        }
        take(from, row.get(after - 1).to(), best);
        return after;
    }

    /**
     * Sixteen of nineteen digits can look like a card too, the beginning of a foreign number like a local one, and that of any
     * telephone like one with a digit left out.
     */
    private static boolean isBetter(Kind longer, Kind shorter) {
        return switch (longer) {
            case ABROAD -> shorter == Kind.ABROAD || shorter == Kind.LANDLINE;
            case LANDLINE -> shorter == Kind.ABROAD;
            case MOBILE, BANK_CARD -> shorter == longer;
            default -> false;
        };
    }

    /** Takes any long figure of which the text says what it is; the index of the first group behind it. */
    private int labelled(List<DigitGroup> row, int first) {
        int from = row.get(first).from();
        int after = first + 1;
        while (after < row.size()
                && digits.get(row.get(after).from()).gap() == WrittenDigit.Gap.SOFT
                && row.get(after).to() - from <= LONGEST) {
            after++;
        }
        int to = row.get(after - 1).to();
        Optional<NumberLabel> label = to - from > LONGEST_LABELLED
                ? Optional.empty()
                : NumberLabel.ofAnyShape(text, digits.get(from).start()).filter(one -> to - from >= one.shortest());
        label.ifPresent(one -> take(from, withCheck(to), one.kind()));
        return label.isPresent() ? after : first;
    }

    private int withCheck(int to) {
        boolean free = to < digits.size() && !taken.get(to);
        return free && digits.get(to).sign() == WrittenDigit.CHECK ? to + 1 : to;
    }

    private Optional<Kind> kind(List<DigitGroup> groups) {
        int from = groups.get(0).from();
        String figure = signs.substring(from, groups.get(groups.size() - 1).to());
        if (groups.size() == 1 && NumberShape.isOldIdentity(figure)) {
            return Optional.of(Kind.IDENTITY);
        }
        if (!DigitGroup.areTogether(groups, digits)) {
            return Optional.empty();
        }
        boolean plus = followsPlus(from);
        if (NumberShape.isAbroad(figure, plus) && (plus || beginsFigures(from))) {
            return Optional.of(Kind.ABROAD);
        }
        if (NumberShape.isMobile(figure)) {
            return Optional.of(Kind.MOBILE);
        }
        if (NumberShape.isLandline(figure, plus)) {
            return Optional.of(Kind.LANDLINE);
        }
        return NumberShape.isCard(figure) ? Optional.of(Kind.BANK_CARD) : said(groups, figure);
    }

    /** What is a telephone only because the text says so. */
    private Optional<Kind> said(List<DigitGroup> groups, String figure) {
        boolean date = groups.size() > 2 && figure.length() <= DATE;
        Kind kind = NumberShape.isShortMobile(figure)
                ? Kind.MOBILE
                : NumberShape.isBesideMainland(figure)
                        ? Kind.ABROAD
                        : NumberShape.isLocal(figure) && !date ? Kind.LANDLINE : null;
        int at = digits.get(groups.get(0).from()).start();
        return Optional.ofNullable(kind)
                .filter(one -> groups.size() <= 3 && NumberLabel.TELEPHONE.standsBefore(text, at));
    }

    /** Whether no other figure stands straight before, as in a table. */
    private boolean beginsFigures(int digit) {
        return digit == 0 || taken.get(digit - 1) || digits.get(digit).gap().compareTo(WrittenDigit.Gap.HARD) >= 0;
    }

    /** Whether a plus sign stands before a digit that does not add it to another figure. */
    private boolean followsPlus(int digit) {
        int plus = digits.get(digit).start() - 1;
        return plus >= 0
                && (text.charAt(plus) == '+' || text.charAt(plus) == '＋')
                && (digit == 0 || taken.get(digit - 1) || digits.get(digit - 1).end() < plus);
    }

    /** Whether a group holds more than one mobile number, or one and the number of a house. */
    private boolean isGluedToMobile(DigitGroup group) {
        return group.size() > MOBILE
                && beginsWithMobile(group)
                && (group.size() <= MOBILE_AND_LITTLE_MORE
                        || beginsWithMobile(new DigitGroup(group.from() + MOBILE, group.to())));
    }

    private boolean beginsWithMobile(DigitGroup group) {
        return group.size() >= MOBILE && NumberShape.isMobile(signs.substring(group.from(), group.from() + MOBILE));
    }

    private void take(int from, int to, Kind kind) {
        taken.set(from, to);
        found.add(new PersonalNumber(
                digits.get(from).start(), digits.get(to - 1).end(), kind, signs.substring(from, to)));
    }
}
