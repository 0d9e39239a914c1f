package org.linli.chassis.crypto;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How personal data looks to somebody who has not stated a purpose. Null stays null, blank stays empty. */
public final class Masking {

    private static final Set<String> COMPOUND_SURNAMES = Set.of(
            "欧阳", "司马", "上官", "诸葛", "夏侯", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "司空", "端木", "南宫", "百里",
            "东郭", "西门", "独孤", "轩辕", "呼延", "闻人", "澹台", "公冶", "宗政", "濮阳", "淳于", "单于", "太叔", "申屠", "仲孙", "钟离", "鲜于", "闾丘",
            "赫连", "拓跋");
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?(?:00)?86)?(1\\d{10})");
    private static final Pattern HOUSE_NUMBER = Pattern.compile(
            "\\p{Nd}|[A-Za-z甲乙丙丁](?=[座栋幢区])" + "|(?<![〇零一二三四五六七八九十百两])[〇零一二三四五六七八九十百两]++(?=[号弄栋幢座排楼层单室户门])");
    private static final Pattern RESIDENT_NUMBER = Pattern.compile("[0-9]{17}[0-9X]");
    private static final String HIDDEN = "****";

    private Masking() {}

    /**
     * Leaves the surname, also one of two characters, and how many characters follow up to two: 张*, 王**, 欧阳**. Of a
     * name that is not Chinese the first letter is left.
     */
    public static String name(String name) {
        String text = clean(name);
        if (text == null || text.isEmpty()) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        if (points.length == 1) {
            return "*";
        }
        boolean compound = points.length > 2 && COMPOUND_SURNAMES.contains(new String(points, 0, 2));
        int shown = compound ? 2 : 1;
        return new String(points, 0, shown) + "*".repeat(Math.min(2, points.length - shown));
    }

    /**
     * Of a mobile number of China leaves the last two digits: 1********34; the prefix of China is dropped. The first seven
     * digits would not do: they are given out by city, so that beside a district they hide some thirty numbers only. Of any
     * other number of at least seven characters the last two are left, of a shorter one nothing.
     */
    public static String phone(String phone) {
        String text = clean(phone);
        if (text == null || text.isEmpty()) {
            return text;
        }
        String digits = FieldKind.PHONE.normalise(text);
        Matcher mobile = MOBILE.matcher(digits);
        if (mobile.matches()) {
            return "1" + HIDDEN + HIDDEN + lastPoints(mobile.group(1), 2);
        }
        return digits.length() < 7 ? HIDDEN : HIDDEN + lastPoints(digits, 2);
    }

    /**
     * Of a resident identity number (18 characters) leaves the last two: ****************34. The order within a day and
     * the check character make up the end, so that four of them would leave some thirty numbers of one year. Of any other
     * document of at least eight characters the first and the last two are left, of a shorter one nothing. Where the birth
     * date or year stands beside it, use {@link #idNumberBesideBirth}.
     */
    public static String idNumber(String number) {
        String text = clean(number);
        if (text == null || text.isEmpty()) {
            return text;
        }
        String normal = FieldKind.ID_NUMBER.normalise(text);
        if (isResidentNumber(normal)) {
            return "*".repeat(16) + normal.substring(16);
        }
        return normal.codePointCount(0, normal.length()) < 8
                ? HIDDEN
                : Character.toString(normal.codePointAt(0)) + HIDDEN + lastPoints(normal, 2);
    }

    /** Leaves nothing of a number but that there is one: for views that show a birth date, a birth year or an age. */
    public static String idNumberBesideBirth(String number) {
        String text = clean(number);
        if (text == null || text.isEmpty()) {
            return text;
        }
        return isResidentNumber(FieldKind.ID_NUMBER.normalise(text)) ? "*".repeat(18) : HIDDEN;
    }

    private static boolean isResidentNumber(String normal) {
        return RESIDENT_NUMBER.matcher(normal).matches();
    }

    /**
     * Leaves the road or estate and hides everything from the first number on: 幸福小区****. Where no number is found
     * the first half, at most six characters, is left.
     */
    public static String address(String detail) {
        String text = clean(detail);
        if (text == null || text.isEmpty()) {
            return text;
        }
        Matcher number = HOUSE_NUMBER.matcher(text);
        boolean found = number.find();
        int[] shown = text.substring(0, found ? number.start() : text.length() / 2)
                .codePoints()
                .limit(found ? 20 : 6)
                .toArray();
        return new String(shown, 0, shown.length) + HIDDEN;
    }

    private static String clean(String value) {
        return value == null
                ? null
                : Normalizer.normalize(value, Normalizer.Form.NFKC).strip();
    }

    private static String lastPoints(String text, int count) {
        return text.substring(text.offsetByCodePoints(text.length(), -count));
    }
}
