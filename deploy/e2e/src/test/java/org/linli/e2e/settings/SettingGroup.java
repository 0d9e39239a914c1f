package org.linli.e2e.settings;

import java.util.List;

/** The settings of one feature of one module. */
record SettingGroup(String module, String prefix, String meaning, List<Setting> settings) {

    SettingGroup {
        settings = List.copyOf(settings);
    }
}
