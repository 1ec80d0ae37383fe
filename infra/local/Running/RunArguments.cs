using System.Globalization;
using EGov.Local.Backups;
using EGov.Platform.Access;

namespace EGov.Local.Running;

/// <summary>What the command line asks for.</summary>
/// <param name="Command"><c>demo</c>, <c>token</c>, <c>eid</c>, or empty: without a command everything is served.</param>
/// <param name="Port">Where to listen; 0 for any.</param>
/// <param name="Data">The data folder, or null for the command's default.</param>
/// <param name="Replicas">How often every app is composed.</param>
/// <param name="App">The one app to run, or null for all.</param>
/// <param name="Id">The id of a token's caller.</param>
/// <param name="Role">The role of a token's caller.</param>
/// <param name="Agency">The agency of a token's caller.</param>
/// <param name="Eid">The data folder of the e-ID provider through which people sign in, or null.</param>
/// <param name="AsOf">When the edition's clock begins, or null for the system's time.</param>
/// <param name="Azurite">Whether servers keep documents and files, by the adapters for Azure, instead of the data folder.</param>
internal sealed record RunArguments(
    string Command, int? Port, string? Data, int Replicas, string? App, string? Id, string? Role, string? Agency, DateTimeOffset? AsOf = null, string? Eid = null,
    bool Azurite = false)
{
    internal const string Usage =
        "Usage: run [demo | eid | token --role ROLE --id ID [--agency CODE] | dead-letters ...] [--port N] [--data DIR] [--replicas N] [--app NAME] [--as-of TIME] [--eid DIR] [--azurite]; run --help tells more.";

    internal static string Help => $"""
        Usage: run [COMMAND] [OPTIONS]

          run                 starts everything on http://localhost:7071, data in .data/
          run demo            plays a driving licence renewal on a fresh folder; with --data it goes on where it was
          run eid             starts the one account alone, on http://127.0.0.1:7072, data in .data-eid/, as the e-ID provider of a run with --eid
          run token --role ROLE --id ID [--agency CODE]
                              prints a token of {DevelopmentSignIn.Lifetime.TotalHours} hours for the edition with the same --data; ROLE is
                              {Callers.Citizen}, {Callers.Official} or {Callers.Leader} (with the --agency of the dossiers, such as G01.08), {Callers.Operator}, {Callers.Auditor} or {Callers.System}
          run {EmbeddedFunctions.DeadLetterCommands.Usage}
                              shows or moves messages that could not be handled, while nothing runs

          run {ImportAgenciesCommand.Usage}
                              takes agencies of a CSV file (data/agencies/README.md) into the registries of the portal, the exchange axis, e-Cabinet and
                              the reporting system, or of the one --app; with --port through the run that listens there, else by itself
          run {VerifyAuditCommand.Usage}
                              says whether the audit trail is whole and what of it is not, while nothing runs; all days when none is named.
                              With --against also whether it is still what FILE says that it was, which a second party has kept
          run {ExportSealsCommand.Usage}
                              prints the signed seals of the audit trail for a second party to keep, while nothing runs
          run {VerifyEvidenceCommand.Usage}
                              says whether a document's evidence (GET /api/documents/ID/evidence) is whole, and where it is not; needs no data folder.
                              FOLDER holds the root certificates of the time-stamp authorities that you trust. Ends with 0, 1 with findings, 2 when nothing was looked at
          run {VerifyBallotCommand.Usage}
                              says whether the proof of a ballot (GET /api/cabinet/ballots/ID/proof) or a member's receipt (GET .../receipt) holds, and where
                              it does not; needs no data folder. Ends with 0, 1 with findings, 2 when nothing was looked at, 3 when nobody whom you trust vouches for it
          run {IndicatorsCommand.Usage}
                              prints each indicator of the shipped catalogue with what brings its values, and how many have something that does
          run {BackupCommand.Usage}
                              takes a dated set of the data folder into DIR, while it runs or not, and prints the hash of its manifest: keep that elsewhere
          run {VerifyBackupCommand.Usage}
                              says whether a set is what its manifest says; DIR is a set or a folder of sets, HASH what backup printed
          run {RestoreCommand.Usage}
                              makes an empty --data of the latest set in DIR that was taken at TIME or before, file by file; a set that was altered is refused

          --port N            where to listen on loopback; 0 takes a free port
          --data DIR          where all state is kept
          --replicas N        composes every app N times over the same state, 1 to 16
          --app NAME          starts one app alone
          --eid DIR           lets people sign in through the e-ID provider whose run eid has that data folder, such as .data-eid; on port 7071 or 7073 to 7080, which it knows
          --as-of TIME        sets the clock to a day of the past, such as 2019-12-09T09:00 in Vietnam, and lets it run on from
                              there: law, catalogue, agencies and calendar are those of that day. Only on a folder that has seen no later time
          --azurite           with run or run demo: keeps documents in a Cosmos DB server and files in Azurite, by the adapters for Azure. Starts both
                              from npm, which takes Node, in memory: every run begins with nothing (infra/emulators/README.md)
        """;

    /// <summary>The arguments, or what is wrong with them.</summary>
    internal static (RunArguments? Arguments, string? Problem) Parse(IReadOnlyList<string> words)
    {
        var azurite = words.Contains(CommandOptions.Azurite, StringComparer.Ordinal);
        words = [.. words.Where(static word => word != CommandOptions.Azurite)];
        var named = words.Count > 0 && !words[0].StartsWith("--", StringComparison.Ordinal);
        var command = named ? words[0] : CommandOptions.Serve;
        if (!CommandOptions.IsCommand(command) || (named && command == CommandOptions.Serve))
        {
            return (null, $"There is no command '{command}'. {Usage}");
        }

        if (azurite && CommandOptions.ProblemOf(command, CommandOptions.Azurite) is { } refusal)
        {
            return (null, $"{refusal} {Usage}");
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var index = named ? 1 : 0; index < words.Count; index += 2)
        {
            if (CommandOptions.ProblemOf(command, words[index]) is { } problem)
            {
                return (null, $"{problem} {Usage}");
            }

            if (index + 1 == words.Count || words[index + 1].Length == 0 || words[index + 1].StartsWith("--", StringComparison.Ordinal))
            {
                return (null, $"The option {words[index]} needs a value. {Usage}");
            }

            values[words[index]] = words[index + 1];
        }

        var (arguments, mistake) = Check(command, values);
        return (arguments is null ? null : arguments with { Azurite = azurite }, mistake);
    }

    private static (RunArguments?, string?) Check(string command, Dictionary<string, string> values)
    {
        if (!TryNumber(values, "--port", 0, 65535, out var port))
        {
            return (null, $"'{values["--port"]}' is no port; 0 to 65535 is.");
        }

        if (!TryNumber(values, "--replicas", 1, 16, out var replicas))
        {
            return (null, $"'{values["--replicas"]}' replicas cannot be run; 1 to 16 can.");
        }

        var app = values.GetValueOrDefault("--app");
        if (app is not null && !LocalApps.Names.Contains(app, StringComparer.Ordinal))
        {
            return (null, $"There is no app '{app}'; there are {string.Join(", ", LocalApps.Names)}.");
        }

        var (id, role) = (values.GetValueOrDefault("--id"), values.GetValueOrDefault("--role"));
        if (command == CommandOptions.Token && (id is null || role is null))
        {
            return (null, $"A token needs --id and --role. {Usage}");
        }

        if (role is not null && !Callers.Roles.Contains(role, StringComparer.Ordinal))
        {
            return (null, $"There is no role '{role}'; there is {string.Join(", ", Callers.Roles)}.");
        }

        DateTimeOffset? asOf = null;
        if (values.TryGetValue("--as-of", out var time) && (asOf = FolderClock.TimeOf(time)) is null)
        {
            return (null, $"'{time}' is no time to start as of; 2019-12-09T09:00 is, from 2016 on.");
        }

        var data = values.GetValueOrDefault("--data");
        return (new RunArguments(command, port, data, replicas ?? 1, app, id, role, values.GetValueOrDefault("--agency"), asOf, values.GetValueOrDefault("--eid")), null);
    }

    private static bool TryNumber(Dictionary<string, string> values, string option, int lowest, int highest, out int? number)
    {
        number = null;
        if (!values.TryGetValue(option, out var text))
        {
            return true;
        }

        var valid = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed) && parsed >= lowest && parsed <= highest;
        number = valid ? parsed : null;
        return valid;
    }
}
