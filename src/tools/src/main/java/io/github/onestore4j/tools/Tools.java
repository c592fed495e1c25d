package io.github.onestore4j.tools;

import io.github.onestore4j.tools.docs.Docs;
import io.github.onestore4j.tools.docs.GeneratedDocument;
import io.github.onestore4j.tools.drift.DriftReport;
import io.github.onestore4j.tools.probe.Probe;
import io.github.onestore4j.tools.provenance.Provenance;
import io.github.onestore4j.tools.release.LastRelease;
import io.github.onestore4j.tools.soak.Soak;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The commands. Each exits with 0 when all is well, with 1 for what it was asked to find, and with 2 when it could not
 * work.
 */
@Command(name = "tools", mixinStandardHelpOptions = true, description = "What maintainers of onestore4j run.")
public final class Tools {
    private Tools() {}

    public static void main(String[] arguments) {
        int exitCode = new CommandLine(new Tools())
                .setExecutionExceptionHandler((failure, command, result) -> {
                    command.getErr().println(oneLine(failure));
                    return CommandLine.ExitCode.USAGE;
                })
                .execute(arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** What went wrong, without the lines that only a debugger wants. */
    private static String oneLine(Throwable failure) {
        Throwable cause = failure instanceof CommandLine.ExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
        String what = cause instanceof IllegalArgumentException
                ? cause.getMessage()
                : cause instanceof NoSuchFileException ? "There is no " + cause.getMessage() + "." : cause.toString();
        return String.valueOf(what).replaceAll("\\s*\\R\\s*", " ");
    }

    /** Returns the names of the commands. */
    public static Set<String> commands() {
        return new CommandLine(new Tools()).getSubcommands().keySet();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Reports what a page of ONE store says and the specs do not.",
                "Exits with 0 when there is nothing, with 1 for drift, and with 2 when something is unread."
            })
    int drift(
            @Parameters(paramLabel = "PAGE", description = "The page, saved as markdown.") Path page,
            @Option(names = "--json", description = "Report for programs.") boolean json,
            @Option(names = "--all", description = "List what the specs have settled too.") boolean all,
            @Option(
                            names = "--spec",
                            paramLabel = "NAME",
                            defaultValue = "",
                            description = "The spec to compare with, if not the one the page belongs to.")
                    String spec,
            @Option(
                            names = "--openapi",
                            paramLabel = "FOLDER",
                            defaultValue = "openapi",
                            description = "The folder of the specs.")
                    Path openapi)
            throws IOException {
        DriftReport report = DriftReport.of(page, openapi, spec);
        System.out.println(json ? report.json() : report.text(all));
        return report.exitCode();
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Records the digests of a page that the specs were written from.")
    void provenance(
            @Parameters(paramLabel = "PAGE", description = "The page, saved as markdown.") Path page,
            @Parameters(paramLabel = "ADDRESS", description = "The page's address.") String address,
            @Option(names = "--date", description = "When it was saved; today by default.") @Nullable LocalDate date)
            throws IOException {
        Provenance.record(page, address, date == null ? LocalDate.now(ZoneOffset.UTC) : date);
    }

    @Command(mixinStandardHelpOptions = true, description = "Writes the documents that are made from the specs.")
    void docs() throws IOException {
        for (GeneratedDocument document : Docs.committed()) {
            System.out.println(document.write(Path.of("")));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Writes the pages of the site that are made from the specs.")
    void reference(@Parameters(paramLabel = "FOLDER", description = "Where to.") Path folder) throws IOException {
        for (GeneratedDocument page : Docs.reference()) {
            System.out.println(page.write(folder));
        }
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = "Marks a release, on the commit that is tagged; then commit.")
    void released() throws IOException {
        LastRelease release = LastRelease.mark(Path.of(""));
        System.out.println("Later builds are compared with " + release.version() + " and " + release.specs());
    }

    @Command(
            mixinStandardHelpOptions = true,
            description =
                    "Calls all operations over connections that fail, and counts what was lost, doubled, late or leaked.")
    int soak(@Option(names = "--seconds", defaultValue = "600", description = "How long.") long seconds)
            throws Exception {
        return Soak.run(Duration.ofSeconds(seconds), System.out) ? 0 : 1;
    }

    @Command(
            mixinStandardHelpOptions = true,
            description = {
                "Calls a live store, reading only, and reports where it differs from the specs; no secret is in the report.",
                "Reads ONESTORE_CLIENT_ID and ONESTORE_CLIENT_SECRET; docs/guides/probe.md has what can be set besides.",
                "Exits with 0 when there is no difference, with 1 when there is one, and with 2 when it could not run."
            })
    int probe(
            @Option(
                            names = "--environment",
                            defaultValue = "sandbox",
                            description = "sandbox, commercial, sandbox_korea, commercial_korea, or a URL.")
                    String environment)
            throws IOException {
        return Probe.run(environment, System.getenv(), Clock.systemUTC(), System.out);
    }
}
