package org.linli.local.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The folder of one server: writable, with room, and locked for as long as this object is open. */
public final class DataFolder implements AutoCloseable {
    private static final int PROBE_BYTES = 64 * 1024;

    private final FileChannel channel;

    private DataFolder(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Makes the folder when absent and locks it.
     *
     * @param server for whom, as the messages call it
     * @param neededBytes free space below which the start is refused
     */
    public static DataFolder open(String server, Path folder, long neededBytes) {
        try {
            Files.createDirectories(folder);
            probe(folder);
        } catch (IOException e) {
            throw new EngineException(
                    "The data folder of " + server + " cannot be written: " + folder + " (" + reason(e) + ")", e);
        }
        DataFolder opened = lock(server, folder);
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < neededBytes) {
                throw new EngineException("No disk space for " + server + ": " + folder + " has " + megabytes(free)
                        + " MB free, " + megabytes(neededBytes) + " MB are needed");
            }
            return opened;
        } catch (IOException | EngineException e) {
            opened.close();
            throw e instanceof EngineException refused
                    ? refused
                    : new EngineException("The data folder of " + server + " cannot be read: " + folder, e);
        }
    }

    private static DataFolder lock(String server, Path folder) {
        Path file = folder.resolve("lock");
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                channel.truncate(0);
                String owner = Long.toString(ProcessHandle.current().pid());
                channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)));
                return new DataFolder(channel);
            }
            String owner = Files.readString(file);
            channel.close();
            throw inUse(server, folder, owner);
        } catch (OverlappingFileLockException e) {
            closeQuietly(channel);
            throw inUse(server, folder, Long.toString(ProcessHandle.current().pid()));
        } catch (IOException e) {
            closeQuietly(channel);
            throw new EngineException(
                    "The data folder of " + server + " cannot be locked: " + folder + " (" + reason(e) + ")", e);
        }
    }

    private static EngineException inUse(String server, Path folder, String owner) {
        return new EngineException("The data folder of " + server + " is in use by another start (process "
                + owner.strip() + "): " + folder);
    }

    private static void closeQuietly(FileChannel channel) {
        if (channel == null) {
            return;
        }
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing was written through it; the caller reports the first failure.
            return;
        }
    }

    /** Permission bits say nothing to root and a full disk still lets empty files be made: really write something. */
    private static void probe(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "probe", null);
        try {
            Files.write(file, new byte[PROBE_BYTES]);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("No space left")
                ? "no disk space left"
                : e.getClass().getSimpleName() + " " + message;
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    /** Removes a folder with everything in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> inside;
        try (Stream<Path> files = Files.walk(folder)) {
            inside = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : inside) {
            Files.delete(file);
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
