using EGov.Platform.Results;

namespace EGov.Exchange.EdXml.Packets;

/// <summary>Makes refusals that say where.</summary>
internal static class Refusals
{
    private const int LongestArgument = 120;

    /// <summary>The error as it happened at the element, whose path is its first argument and its only field.</summary>
    public static Error At(ErrorDefinition definition, string path, params ReadOnlySpan<object> arguments)
    {
        var all = new List<object>(arguments.Length + 1) { path };
        foreach (var argument in arguments)
        {
            all.Add(argument is string { Length: > LongestArgument } text ? text[..LongestArgument] + "…" : argument);
        }

        object[] values = [.. all];
        return definition.With(values) with { Fields = [definition.At(path, values)] };
    }
}
