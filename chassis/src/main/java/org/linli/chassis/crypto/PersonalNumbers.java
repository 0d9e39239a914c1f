package org.linli.chassis.crypto;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.linli.chassis.crypto.PersonalNumber.Kind;

/**
 * Finds telephone, identity, passport and bank card numbers in what people write, however they write them: in groups,
 * full-width, with invisible characters between, in Chinese numerals, glued to one another. Rather takes a figure for a
 * number than leaves a number in the open.
 */
public final class PersonalNumbers {

    private static final Pattern PASSPORT = Pattern.compile(
            "(?<![A-Za-z0-9*])(?:[EG][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[HM](?:[0-9]{10}|[0-9]{8}))(?![A-Za-z0-9*])");
    private static final Pattern SAYS_TELEPHONE =
            Pattern.compile("(?:电话|座机|手机|热线|号码|联系方式|致电|拨打|(?i:tel|phone))[^0-9]{0,6}$");
    private static final int WORDS = 16;
    private static final int LONGEST = 19;
    private static final int MOBILE = 11;
    /** A mobile number with the number of a house straight behind it. */
    private static final int MOBILE_AND_LITTLE_MORE = 14;

    private final String text;
    private final List<WrittenDigit> digits;
    private final BitSet taken = new BitSet();
    private final List<PersonalNumber> found = new ArrayList<>();

    private PersonalNumbers(String text) {
        this.text = text;
        this.digits = WrittenDigit.of(text);
    }

    /** All numbers of persons in a text in their order; they never overlap. */
    public static List<PersonalNumber> in(String text) {
        if (text == null) {
            return List.of();
        }
        PersonalNumbers search = new PersonalNumbers(text);
        search.identities();
        search.passports();
        search.groups().forEach(search::others);
        search.found.sort(Comparator.comparingInt(PersonalNumber::start));
        return List.copyOf(search.found);
    }

    /** The text with a star for each digit of a person's number; everything else stays as it is. */
    public static String masked(String text) {
        List<PersonalNumber> numbers = in(text);
        if (numbers.isEmpty()) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int from = 0;
        for (PersonalNumber number : numbers) {
            masked.append(text, from, number.start());
            WrittenDigit.stars(text.substring(number.start(), number.end()), masked);
            from = number.end();
        }
        return masked.append(text, from, text.length()).toString();
    }

    /** An identity number proves itself, so it is found wherever it begins, also within a longer row of digits. */
    private void identities() {
        for (int from = 0; from + NumberShape.IDENTITY <= digits.size(); from++) {
            int to = from + NumberShape.IDENTITY;
            if (isOneRow(from, to) && NumberShape.isIdentity(signs(from, to))) {
                take(from, to, Kind.IDENTITY);
                from = to - 1;
            }
        }
    }

    private boolean isOneRow(int from, int to) {
        return digits.subList(from + 1, to).stream().noneMatch(digit -> digit.gap() == WrittenDigit.Gap.TEXT);
    }

    private void passports() {
        Matcher passport = PASSPORT.matcher(text);
        while (passport.find()) {
            BitSet own = new BitSet();
            for (int i = 0; i < digits.size(); i++) {
                own.set(
                        i,
                        digits.get(i).start() >= passport.start()
                                && digits.get(i).end() <= passport.end());
            }
            if (!own.intersects(taken)) {
                taken.or(own);
                found.add(new PersonalNumber(passport.start(), passport.end(), Kind.PASSPORT, passport.group()));
            }
        }
    }

    /** Rows of groups of digits: what stands together without a gap is a group, what only gaps divide is a row. */
    private List<List<Group>> groups() {
        List<List<Group>> rows = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            WrittenDigit digit = digits.get(i);
            if (taken.get(i) || digit.sign() == WrittenDigit.CHECK) {
                continue;
            }
            boolean newRow = i == 0 || taken.get(i - 1) || digit.gap() == WrittenDigit.Gap.TEXT;
            if (newRow) {
                rows.add(new ArrayList<>());
            }
            List<Group> row = rows.get(rows.size() - 1);
            boolean sameGroup = !newRow
                    && digit.gap() == WrittenDigit.Gap.NONE
                    && digit.chinese() == digits.get(i - 1).chinese();
            if (sameGroup) {
                row.set(row.size() - 1, new Group(row.get(row.size() - 1).from(), i + 1));
            } else {
                row.add(new Group(i, i + 1));
            }
        }
        return rows;
    }

    private void others(List<Group> row) {
        int first = 0;
        while (first < row.size()) {
            int after = startingWith(row, first);
            if (after > first) {
                first = after;
            } else if (isGluedToMobile(row.get(first))) {
                int from = row.get(first).from();
                take(from, from + MOBILE, Kind.MOBILE);
                row.set(first, new Group(from + MOBILE, row.get(first).to()));
            } else {
                first++;
            }
        }
    }

    /** Takes the number that begins with a group; the index of the first group behind it. */
    private int startingWith(List<Group> row, int first) {
        int from = row.get(first).from();
        int after = first;
        Kind best = null;
        for (int last = first; last < row.size() && row.get(last).to() - from <= LONGEST; last++) {
            Optional<Kind> kind = kind(row.subList(first, last + 1));
            // The first that fits, but of cards the longest: sixteen of nineteen digits can look like a card too.
            if (kind.isPresent() && (best == null || (best == Kind.BANK_CARD && kind.get() == best))) {
                best = kind.get();
                after = last + 1;
            }
        }
        if (best != null) {
            take(from, row.get(after - 1).to(), best);
        }
        return after;
    }

    private Optional<Kind> kind(List<Group> groups) {
        int from = groups.get(0).from();
        String signs = signs(from, groups.get(groups.size() - 1).to());
        boolean together = isTogether(groups);
        if (together && NumberShape.isMobile(signs)) {
            return Optional.of(Kind.MOBILE);
        }
        if (together
                && NumberShape.isLandline(
                        signs, text.startsWith("+", digits.get(from).start() - 1))) {
            return Optional.of(Kind.LANDLINE);
        }
        if (together && NumberShape.isCard(signs)) {
            return Optional.of(Kind.BANK_CARD);
        }
        if (groups.size() == 1 && NumberShape.isOldIdentity(signs)) {
            return Optional.of(Kind.IDENTITY);
        }
        boolean local = groups.size() <= 2
                && together
                && NumberShape.isLocal(signs)
                && SAYS_TELEPHONE.matcher(wordsBefore(digits.get(from).start())).find();
        return local ? Optional.of(Kind.LANDLINE) : Optional.empty();
    }

    private String wordsBefore(int at) {
        return text.substring(Math.max(0, at - WORDS), at);
    }

    /** Whether the gaps are those inside of a number and not those of an enumeration. */
    private boolean isTogether(List<Group> groups) {
        List<Integer> sizes =
                groups.stream().map(group -> group.to() - group.from()).toList();
        return groups.stream()
                        .skip(1)
                        .noneMatch(group -> digits.get(group.from()).gap() == WrittenDigit.Gap.HARD)
                || sizes.stream().allMatch(size -> size == 1)
                || sizes.equals(List.of(3, 4, 4));
    }

    /** Whether a group holds more than one mobile number, or one and the number of a house. */
    private boolean isGluedToMobile(Group group) {
        int length = group.to() - group.from();
        return length > MOBILE
                && beginsWithMobile(group)
                && (length <= MOBILE_AND_LITTLE_MORE || beginsWithMobile(new Group(group.from() + MOBILE, group.to())));
    }

    private boolean beginsWithMobile(Group group) {
        return group.to() - group.from() >= MOBILE && NumberShape.isMobile(signs(group.from(), group.from() + MOBILE));
    }

    private void take(int from, int to, Kind kind) {
        taken.set(from, to);
        found.add(
                new PersonalNumber(digits.get(from).start(), digits.get(to - 1).end(), kind, signs(from, to)));
    }

    private String signs(int from, int to) {
        return digits.subList(from, to).stream()
                .map(digit -> String.valueOf(digit.sign()))
                .collect(Collectors.joining());
    }

    private record Group(int from, int to) {}
}
