package org.linli.grid.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.linli.grid.household.NewMember;
import org.linli.grid.household.model.CareFlag;
import org.linli.grid.household.model.IdNumber;
import org.linli.grid.household.model.Membership;

/** Makes up the people of the demo, the same ones each time. */
final class DemoPeople {

    static final int HOUSEHOLDS = 1920;
    static final int PEOPLE = 7220;

    /** No province has the code 99. */
    private static final String NOWHERE = "990000";

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "甲乙丙丁戊己庚辛壬癸";
    private static final String[] RELATIONS = {"户主", "配偶", "子", "女", "父亲", "母亲", "孙子"};
    private static final int[] SIZES_OF_A_HUNDRED = {10, 15, 22, 25, 16, 12};
    private static final int LARGEST = 7;
    private static final int THIS_YEAR = 2026;
    private static final int OLD = 65;
    private static final int GROWN_UP = 14;

    private final Random random = new Random(411003002011L);
    private int people;

    /** A household before it moves in. */
    record Family(List<NewMember> members, Set<CareFlag> flags) {}

    List<Family> families() {
        return sizes().stream().map(this::family).toList();
    }

    private List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        for (int i = 0; i < HOUSEHOLDS; i++) {
            sizes.add(size());
        }
        int missing = PEOPLE - sizes.stream().mapToInt(Integer::intValue).sum();
        while (missing != 0) {
            int at = random.nextInt(HOUSEHOLDS);
            int size = sizes.get(at) + Integer.signum(missing);
            if (size > 1 && size <= LARGEST && sizes.get(at) > 1) {
                sizes.set(at, size);
                missing -= Integer.signum(missing);
            }
        }
        return sizes;
    }

    private int size() {
        int dice = random.nextInt(100);
        int size = 1;
        for (int share : SIZES_OF_A_HUNDRED) {
            dice -= share;
            if (dice < 0) {
                return size;
            }
            size++;
        }
        return SIZES_OF_A_HUNDRED.length;
    }

    private Family family(int size) {
        int ageOfHead = size == 1 ? 25 + random.nextInt(65) : 28 + random.nextInt(50);
        char surname = SURNAMES.charAt(random.nextInt(SURNAMES.length()));
        boolean registered = random.nextInt(100) < 81;
        List<NewMember> members = new ArrayList<>();
        boolean child = false;
        for (int i = 0; i < size; i++) {
            int age = age(i, ageOfHead);
            child |= age < GROWN_UP;
            members.add(member(i, age, surname, registered));
        }
        return new Family(members, flags(size, ageOfHead, child));
    }

    private int age(int place, int ageOfHead) {
        return switch (place) {
            case 0 -> ageOfHead;
            case 1 -> Math.max(22, ageOfHead - 4 + random.nextInt(8));
            case 2, 3 -> Math.max(0, ageOfHead - 24 - random.nextInt(10));
            case 4, 5 -> Math.min(99, ageOfHead + 22 + random.nextInt(10));
            default -> Math.max(0, ageOfHead - 50);
        };
    }

    private NewMember member(int place, int age, char surname, boolean registered) {
        int number = people++;
        LocalDate birth = LocalDate.of(THIS_YEAR - age, 1 + number % 12, 1 + number % 28);
        boolean man = place == 0 ? random.nextBoolean() : place % 2 == 0;
        int order = number % 500 * 2 + (man ? 1 : 0);
        String name = "" + (place == 1 || place == 5 ? SURNAMES.charAt(random.nextInt(SURNAMES.length())) : surname)
                + GIVEN.charAt(random.nextInt(GIVEN.length()))
                + GIVEN.charAt(random.nextInt(GIVEN.length()));
        Set<Membership.Kind> kinds =
                registered ? EnumSet.allOf(Membership.Kind.class) : EnumSet.of(Membership.Kind.LIVING);
        String phone = age < GROWN_UP ? null : String.format("1000000%04d", number);
        String relation = RELATIONS[Math.min(place, RELATIONS.length - 1)];
        // The place makes numbers unique where birth date and order meet again.
        String nowhere = NOWHERE.substring(0, 4) + String.format("%02d", number / 500);
        return new NewMember(name, IdNumber.of(nowhere, birth, order), phone, relation, place == 0, kinds);
    }

    private Set<CareFlag> flags(int size, int ageOfHead, boolean child) {
        Set<CareFlag> flags = EnumSet.noneOf(CareFlag.class);
        if (size == 1 && ageOfHead >= OLD) {
            flags.add(CareFlag.ELDERLY_ALONE);
        }
        addByChance(flags, CareFlag.DISABLED, 4);
        addByChance(flags, CareFlag.LOW_INCOME, 3);
        addByChance(flags, CareFlag.VETERAN, 3);
        if (child) {
            addByChance(flags, CareFlag.LEFT_BEHIND_CHILD, 4);
        }
        return flags;
    }

    private void addByChance(Set<CareFlag> flags, CareFlag flag, int ofAHundred) {
        if (random.nextInt(100) < ofAHundred) {
            flags.add(flag);
        }
    }
}
