package org.linli.outreach.audience;

/** The part of an area path that ends with the grid, because a path may go on to a micro-grid. */
final class GridPath {

    private GridPath() {}

    static String of(String areaPath, String gridCode) {
        int at = ('.' + areaPath + '.').indexOf('.' + gridCode + '.');
        return at < 0 ? areaPath : areaPath.substring(0, at + gridCode.length());
    }
}
