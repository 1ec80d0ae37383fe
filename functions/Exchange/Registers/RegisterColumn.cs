using EGov.Platform.Agencies;
using EGov.Platform.Http;
using EGov.Platform.Results;

namespace EGov.Exchange.Registers;

/// <summary>A column of a register as a file.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Cell">What stands in it, in the language of the file.</param>
internal sealed record RegisterColumn<TLine>(Text Header, Func<TLine, Language, string> Cell);

/// <summary>Registers as files.</summary>
internal static class RegisterFile
{
    /// <summary>The lines as a table.</summary>
    public static CsvTable Of<TLine>(string name, IReadOnlyList<RegisterColumn<TLine>> columns, IAsyncEnumerable<TLine> lines, Language language) => new(
        name,
        [.. columns.Select(column => column.Header.In(language))],
        lines.Select(IReadOnlyList<string> (line) => [.. columns.Select(column => column.Cell(line, language))]));
}

/// <summary>Names of agencies for one answer, each looked up once.</summary>
internal sealed class AgencyNames(IAgencyRegistry registry, Language language)
{
    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    /// <summary>The agency's name; its id where the registry no longer has it.</summary>
    public async ValueTask<string> OfAsync(string agency, CancellationToken cancellation)
    {
        if (!known.TryGetValue(agency, out var name))
        {
            name = (await registry.FindAsync(agency, cancellation))?.Name.In(language) ?? agency;
            known[agency] = name;
        }

        return name;
    }
}
