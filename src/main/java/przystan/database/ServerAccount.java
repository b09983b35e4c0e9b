package przystan.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The account of this machine the server runs as: the program's own, or, since PostgreSQL refuses to run as root,
/// another one if the program is root.
///
/// @param other the account and the words before a command that run it so; null if the server runs as the program does
record ServerAccount(@Nullable Other other) {

    /// @param prefix what stands before a command to run it as the account
    record Other(UserPrincipal user, List<String> prefix) {}

    /// A command that has ended, and what it said on either stream.
    record Finished(int exitCode, String output) {}

    private static final String ROOT = "root";
    private static final String UNPRIVILEGED = "nobody";
    private static final List<Path> PROGRAM_FOLDERS =
            List.of(Path.of("/usr/bin"), Path.of("/usr/sbin"), Path.of("/bin"), Path.of("/sbin"));

    static ServerAccount of(Path dataFolder) throws IOException {
        if (!System.getProperty("user.name").equals(ROOT)) {
            return new ServerAccount(null);
        }
        var user = unprivileged(dataFolder);
        var group = output(List.of("id", "-g", user.getName())).strip();
        if (program("setpriv").isPresent()) {
            var change = List.of("--reuid", user.getName(), "--regid", group, "--clear-groups", "--");
            return new ServerAccount(new Other(user, prefixed("setpriv", change)));
        }
        if (program("runuser").isPresent()) {
            return new ServerAccount(new Other(user, prefixed("runuser", List.of("-u", user.getName(), "--"))));
        }
        throw new DatabaseUnusable(
                "PostgreSQL does not run as root, and this machine has neither setpriv nor runuser to run it as "
                        + user.getName() + ".",
                "Start the program from an account without special rights.");
    }

    /// Whoever owns the data already, or the folder they are in, unless that is root.
    private static UserPrincipal unprivileged(Path dataFolder) throws IOException {
        for (var path : List.of(Cluster.folderIn(dataFolder), dataFolder)) {
            if (Files.exists(path) && !Files.getOwner(path).getName().equals(ROOT)) {
                return Files.getOwner(path);
            }
        }
        return dataFolder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(UNPRIVILEGED);
    }

    private static List<String> prefixed(String name, List<String> rest) {
        return Stream.concat(program(name).stream().map(Path::toString), rest.stream())
                .toList();
    }

    /// Lets the account pass through the data folder, and makes sure that it can come as far as that.
    void requireReach(Path dataFolder) throws IOException {
        if (other == null) {
            return;
        }
        var permissions = Files.getPosixFilePermissions(dataFolder);
        if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
            Files.setPosixFilePermissions(dataFolder, permissions);
        }
        if (finished(as(List.of("test", "-x", dataFolder.resolve("postgres").toString())))
                        .exitCode()
                != 0) {
            throw new DatabaseUnusable(
                    "The program runs as root, so PostgreSQL runs as "
                            + other.user().getName() + ", who cannot enter the data folder " + dataFolder + ".",
                    "Choose a data folder outside of " + closedFolder(dataFolder)
                            + ", or start the program from an account without special rights.");
        }
    }

    private static Path closedFolder(Path dataFolder) throws IOException {
        for (var path = dataFolder.getRoot(); ; path = path.resolve(dataFolder.getName(path.getNameCount()))) {
            if (path.equals(dataFolder)
                    || !Files.getPosixFilePermissions(path).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return path;
            }
        }
    }

    void give(Path path) throws IOException {
        if (other != null) {
            Files.setOwner(path, other.user());
        }
    }

    /// A command that runs as the account and sees nothing of the program's environment, which may hold its secrets.
    ProcessBuilder as(List<String> command) {
        var whole = new ArrayList<>(other == null ? List.of() : other.prefix());
        whole.addAll(command);
        return plain(whole);
    }

    /// Like [#as], in a group of its own, so that a Ctrl-C meant for the program lets it end its work first, and told
    /// by the kernel to stop when the thread that starts it is gone. Linux only; elsewhere the server stays behind.
    ProcessBuilder companion(List<String> command) throws IOException {
        var whole = new ArrayList<String>();
        program("setsid").ifPresent(setsid -> whole.add(setsid.toString()));
        whole.addAll(as(List.of()).command());
        var setpriv = program("setpriv");
        if (setpriv.isPresent()
                && output(List.of(setpriv.get().toString(), "--help")).contains("--pdeathsig")) {
            whole.addAll(List.of(setpriv.get().toString(), "--pdeathsig", "INT", "--"));
        }
        whole.addAll(command);
        return plain(whole);
    }

    private static Optional<Path> program(String name) {
        return PROGRAM_FOLDERS.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String output(List<String> command) throws IOException {
        return finished(plain(command)).output();
    }

    static Finished finished(ProcessBuilder command) throws IOException {
        var process = command.redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Finished(ended(process), output.strip());
    }

    /// Commands here end by themselves; leaving one half done because a thread is interrupted would help nobody.
    private static int ended(Process process) {
        var interrupted = false;
        while (true) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                interrupted = true;
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    private static ProcessBuilder plain(List<String> command) {
        var builder = new ProcessBuilder(command).directory(Path.of("/").toFile());
        builder.environment().keySet().retainAll(List.of("PATH"));
        builder.environment().put("LC_ALL", "C");
        return builder;
    }
}
