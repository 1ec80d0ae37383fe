using System.Reflection;
using EGov.Exchange.Documents;
using EGov.Exchange.EdXml;
using EGov.Platform.Results;

namespace EGov.Rules.Tests;

/// <summary>The warnings of the axis, from both catalogues.</summary>
internal static class ExchangeWarnings
{
    /// <summary>All of them, by number.</summary>
    public static IReadOnlyList<(string Code, Text Text)> All { get; } =
    [
        .. AxisNotes.All.Select(note => (note.Code, note.Text)).Concat(PacketWarnings.All.Select(warning => (warning.Code, warning.Text))).OrderBy(each => each.Code, StringComparer.Ordinal),
    ];

    /// <summary>How code names each entry.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. NamesOf<NoteDefinition>(typeof(AxisNotes)), .. NamesOf<WarningDefinition>(typeof(PacketWarnings))];

    private static IEnumerable<string> NamesOf<T>(Type catalogue) => catalogue.GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Where(property => property.PropertyType == typeof(T)).Select(property => $"{catalogue.Name}.{property.Name}");
}
