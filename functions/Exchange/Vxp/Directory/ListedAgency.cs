using EGov.Platform.Agencies;
using EGov.Platform.Calendar;

namespace EGov.Exchange.Vxp.Directory;

/// <summary>An agency as existing clients list it. Every member is a text; there is none without.</summary>
/// <param name="Pid">The id of the body above.</param>
/// <param name="Code">The code that packets name it by: of the older scheme where it has one.</param>
/// <param name="OldCode">The code of the older scheme.</param>
internal sealed record ListedAgency(string Id, string Pid, string Code, string Name, string Mail, string OldCode)
{
    public static ListedAgency Of(Agency agency) => new(
        agency.Id,
        agency.Parent ?? string.Empty,
        CodeOf(agency),
        agency.Name.Vi,
        string.Empty,
        agency.Codes.Qcvn102 ?? string.Empty);

    /// <summary>The code that packets name it by.</summary>
    public static string CodeOf(Agency agency) => agency.Codes.Qcvn102 ?? agency.Codes.Decision20 ?? agency.Id;
}

/// <summary>An agency by its code under Decision 20/2020/QĐ-TTg.</summary>
/// <param name="Code">That code.</param>
/// <param name="Code102">The one under QCVN 102:2016/BTTTT.</param>
internal sealed record RecodedAgency(string Id, string Code, string Name, string Mail, string Code102)
{
    /// <param name="agency">The agency.</param>
    /// <param name="level">The level that is wanted; null for all.</param>
    /// <returns>Null for an agency without such a code or of another level.</returns>
    public static RecodedAgency? Of(Agency agency, int? level) =>
        agency.Codes.Decision20 is { } code && (level is null || Decision20Code.Parse(code)?.Groups.Count == level)
            ? new(agency.Id, code, agency.Name.Vi, string.Empty, agency.Codes.Qcvn102 ?? string.Empty)
            : null;
}

/// <summary>A unit for those who keep their directory in step, the ended ones too.</summary>
/// <param name="Version">The day of its last change, as a number that grows.</param>
/// <param name="CenterCode">The code of the body at the top of its branch.</param>
/// <param name="Deleted"><c>1</c> when it has ended.</param>
/// <param name="IsAgency">Always <c>1</c>.</param>
internal sealed record SynchronizedUnit(
    string Id, string Pid, string Code, string Name, string Mail, string Version, string CenterCode, string Deleted, string ModifyDate, string IsAgency)
{
    /// <param name="agency">The agency.</param>
    /// <param name="today">The day in Vietnam.</param>
    public static SynchronizedUnit Of(Agency agency, DateOnly today)
    {
        var changed = agency.To is { } last && last < today ? last : agency.From;
        return new(
            agency.Id,
            agency.Parent ?? string.Empty,
            ListedAgency.CodeOf(agency),
            agency.Name.Vi,
            string.Empty,
            changed.ToString("yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
            agency.Codes.Decision20?.Split('.')[0] ?? string.Empty,
            agency.ExistsOn(today) ? "0" : "1",
            IsoDate.TextOf(changed),
            "1");
    }
}
