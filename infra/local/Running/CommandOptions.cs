namespace EGov.Local.Running;

/// <summary>Which options each command takes.</summary>
internal static class CommandOptions
{
    internal const string Serve = "";
    internal const string Demo = "demo";
    internal const string Token = "token";
    internal const string Eid = "eid";

    /// <summary>Takes no value and may stand anywhere.</summary>
    internal const string Azurite = "--azurite";

    private static readonly string[] Running = ["--port", "--data", "--replicas", "--app", "--as-of", "--eid", Azurite];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [Serve] = Running,
        [Demo] = ["--port", "--data", "--replicas", "--as-of", Azurite],
        [Eid] = ["--port", "--data", "--as-of"],
        [Token] = ["--data", "--role", "--id", "--agency"],
    };

    internal static bool IsCommand(string command) => Known.ContainsKey(command);

    /// <summary>What is wrong with giving the option to the command, or null.</summary>
    internal static string? ProblemOf(string command, string option)
    {
        if (Known[command].Contains(option, StringComparer.Ordinal))
        {
            return null;
        }

        return Known.Values.Any(options => options.Contains(option, StringComparer.Ordinal))
            ? $"'{(command == Serve ? "run" : $"run {command}")}' takes no {option}."
            : $"There is no option '{option}'.";
    }
}
