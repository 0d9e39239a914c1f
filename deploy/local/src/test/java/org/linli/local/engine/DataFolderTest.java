package org.linli.local.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    private static final int MEGABYTE = 1024 * 1024;

    @TempDir
    Path folder;

    private boolean mounted;

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            run("umount", folder.resolve("disk").toString());
        }
    }

    @Test
    void a_disk_with_too_little_room_is_refused_with_what_is_there_and_what_is_needed() throws Exception {
        Path disk = mount("size=8m");

        assertThatThrownBy(() -> PostgresEngine.start(PostgresSettings.forTests(disk.resolve("postgres"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("No disk space for PostgreSQL")
                .hasMessageContaining("7 MB free")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> KafkaEngine.start(KafkaSettings.forTests(disk.resolve("kafka"))))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("No disk space for Kafka");
    }

    @Test
    void a_full_disk_is_refused_in_one_line() throws Exception {
        Path disk = mount("size=1m");
        fill(disk.resolve("filler"));

        assertThatThrownBy(() -> DataFolder.open("PostgreSQL", disk, MEGABYTE))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("no disk space left")
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_disk_that_is_mounted_read_only_is_refused_even_for_root() throws Exception {
        Path disk = mount("size=8m,ro");

        assertThatThrownBy(() -> DataFolder.open("Kafka", disk.resolve("kafka"), MEGABYTE))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining(disk.toString());
    }

    @Test
    void a_folder_can_be_opened_again_once_it_was_closed() {
        DataFolder.open("Kafka", folder, MEGABYTE).close();

        try (DataFolder again = DataFolder.open("Kafka", folder, MEGABYTE)) {
            assertThat(again).isNotNull();
        }
    }

    /** Root may mount; where nobody may, these tests say so and are skipped. */
    private Path mount(String options) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", options, "tmpfs", disk.toString()) == 0;
        assumeTrue(mounted, "this account may not mount a small disk");
        return disk;
    }

    private static int run(String... command) throws Exception {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private static void fill(Path file) {
        try {
            Files.write(file, new byte[MEGABYTE]);
        } catch (IOException e) {
            assertThat(e).hasMessageContaining("No space left");
        }
    }
}
