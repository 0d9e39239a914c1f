package org.linli.e2e.rights;

/** The areas of the matrix: the demo community, its neighbour, and one of another street. */
final class Places {

    static final String DISTRICT = "411003";
    static final String STREET = "411003002";
    static final String OTHER_STREET = "411003003";
    static final String DEMO = "411003002011";
    static final String NEIGHBOUR = "411003002012";
    static final String FAR = "411003003001";

    /** Grids that the matrix opens, because the demo has none there. */
    static final String NEXT = NEIGHBOUR + "001";

    static final String NEXT_BUT_ONE = NEIGHBOUR + "002";
    static final String FAR_OFF = FAR + "001";

    private Places() {}

    static String demo(int grid) {
        return DEMO + String.format("%03d", grid);
    }

    static String list() {
        return "code,name,level,kind\n" + NEXT + ",第一网格,GRID,BASIC\n" + NEXT_BUT_ONE + ",第二网格,GRID,BASIC\n" + FAR_OFF
                + ",第一网格,GRID,BASIC\n";
    }
}
