using System.Text;
using EGov.Platform.Agencies;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Systems.Units;

/// <summary>A unit as a file of the registry's import (<c>data/agencies/README.md</c>).</summary>
internal static class UnitRow
{
    private const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom";

    /// <summary>The file with the one row.</summary>
    /// <param name="unit">The unit.</param>
    /// <param name="code">Its code.</param>
    /// <param name="kind">What it is.</param>
    public static MemoryStream Of(Unit unit, Decision20Code code, AgencyKind kind)
    {
        string[] row =
        [
            unit.Id,
            unit.Details.Name,
            unit.Details.Name,
            kind.ToString(),
            unit.Details.Parent,
            code.ToQcvn102()?.ToString() ?? string.Empty,
            code.ToString(),
            string.Empty,
            IsoDate.TextOf(unit.From),
            unit.LastDay is { } last ? IsoDate.TextOf(last) : string.Empty,
            string.Empty,
            $"Registered by a system of {unit.Owner}",
            "true",
            string.Empty,
        ];
        return new MemoryStream(Encoding.UTF8.GetBytes($"{Header}\n{string.Join(',', row.Select(Quoted))}\n"));
    }

    /// <summary>What a unit of a body is.</summary>
    /// <param name="parent">What the body above is.</param>
    public static AgencyKind KindUnder(AgencyKind parent) => parent switch
    {
        AgencyKind.Government or AgencyKind.Ministry or AgencyKind.MinistryUnit => AgencyKind.MinistryUnit,
        AgencyKind.Province or AgencyKind.ProvinceUnit or AgencyKind.ProvincialServiceCentre => AgencyKind.ProvinceUnit,
        AgencyKind.Party or AgencyKind.MassOrganisation or AgencyKind.Court or AgencyKind.Procuracy or AgencyKind.Enterprise => parent,
        _ => AgencyKind.Other,
    };

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
