package org.linli.chassis.crypto.sealing;

import java.util.List;

/**
 * Tells where a feature keeps sealed values, so that those of an older data key can be sealed anew. What is forgotten
 * within weeks, such as sessions and stored answers, need not be told.
 */
public interface SealedColumns {

    List<SealedColumn> sealedColumns();
}
