package org.linli.chassis.crypto;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * Digits that stand together without a gap, by their place among all digits of a text.
 *
 * @param from index of the first digit
 * @param to index after the last one
 */
record DigitGroup(int from, int to) {

    private static final Set<List<Integer>> HALVED_MOBILE = Set.of(List.of(3, 8), List.of(6, 5), List.of(7, 4));
    private static final List<Integer> MOBILE = List.of(3, 4, 4);
    private static final Set<List<Integer>> LANDLINE = Set.of(List.of(4, 7), List.of(4, 8), List.of(3, 8));

    int size() {
        return to - from;
    }

    /** Rows of groups: what only gaps divide is a row. Leaves out what is taken and check characters. */
    static List<List<DigitGroup>> rows(List<WrittenDigit> digits, BitSet taken) {
        List<List<DigitGroup>> rows = new ArrayList<>();
        for (int i = 0; i < digits.size(); i++) {
            WrittenDigit digit = digits.get(i);
            if (taken.get(i) || digit.sign() == WrittenDigit.CHECK) {
                continue;
            }
            boolean newRow = i == 0 || taken.get(i - 1) || digit.gap() == WrittenDigit.Gap.TEXT;
            if (newRow) {
                rows.add(new ArrayList<>());
            }
            List<DigitGroup> row = rows.get(rows.size() - 1);
            if (newRow || begins(digits, i)) {
                row.add(new DigitGroup(i, i + 1));
            } else {
                row.set(row.size() - 1, new DigitGroup(row.get(row.size() - 1).from(), i + 1));
            }
        }
        return rows;
    }

    /** Whether a digit does not go on with the group of the digit before. */
    static boolean begins(List<WrittenDigit> digits, int at) {
        return at == 0
                || digits.get(at).gap() != WrittenDigit.Gap.NONE
                || (digits.get(at).script() != digits.get(at - 1).script()
                        && digits.get(at).sign() != WrittenDigit.CHECK);
    }

    /** Whether the gaps are those inside of a number and not those of an enumeration. */
    static boolean areTogether(List<DigitGroup> groups, List<WrittenDigit> digits) {
        List<Integer> sizes = groups.stream().map(DigitGroup::size).toList();
        return groups.stream()
                        .skip(1)
                        .noneMatch(group -> digits.get(group.from()).gap() == WrittenDigit.Gap.HARD)
                || sizes.stream().allMatch(size -> size == 1)
                || sizes.equals(MOBILE)
                || isHalvedMobile(groups, digits)
                || (digits.get(groups.get(0).from()).sign() == '0' && LANDLINE.contains(sizes));
    }

    /** Two parts with one sign between, whatever it is, in the sizes in which people part a mobile number. */
    private static boolean isHalvedMobile(List<DigitGroup> groups, List<WrittenDigit> digits) {
        return HALVED_MOBILE.contains(groups.stream().map(DigitGroup::size).toList())
                && digits.get(groups.get(0).from()).sign() == '1';
    }
}
