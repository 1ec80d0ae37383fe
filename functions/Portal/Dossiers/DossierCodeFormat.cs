using System.Globalization;
using System.Text.Json.Serialization;
using EGov.Platform.Agencies;
using EGov.Platform.Law;

namespace EGov.Portal.Dossiers;

/// <summary>How a dossier's code is made (<c>mã số hồ sơ</c>): agency, date of receipt, ordinal of the day.</summary>
/// <param name="Scheme">Which of the agency's codes comes first.</param>
/// <param name="Date">The date's format.</param>
/// <param name="Digits">So many digits the ordinal has at least.</param>
internal sealed record DossierCodeFormat(AgencyScheme Scheme, string Date, int Digits)
{
    /// <summary>The forms since 2018.</summary>
    public static RuleTimeline<DossierCodeFormat> Timeline { get; } =
        LawBook.Read<DossierCodeFormat>(typeof(DossierCodeFormat).Assembly, "dossier-code");

    /// <summary>Codes under which provinces go that have none of their own yet, by registry id.</summary>
    public static RuleTimeline<IReadOnlyDictionary<string, string>> StandIns { get; } =
        LawBook.Read<IReadOnlyDictionary<string, string>>(typeof(DossierCodeFormat).Assembly, "dossier-code-stand-ins");

    /// <summary>The form of a day.</summary>
    /// <exception cref="InvalidOperationException">The day is before the first form that the product knows.</exception>
    public static DossierCodeFormat On(DateOnly filed) =>
        (Timeline.On(filed) ?? throw new InvalidOperationException($"No form of dossier codes is known for {filed:yyyy-MM-dd}.")).Value;

    /// <summary>
    /// The code of the agency that stands before the date: its own; where none was ever published, as for communes, that of the nearest body above
    /// it with one. Null when there is no such body: what the registry calls an agency is no code that the law knows.
    /// </summary>
    /// <param name="line">The agency that receives and those above it, lowest first.</param>
    /// <param name="filed">The filing day.</param>
    public string? PrefixOf(IEnumerable<Agency> line, DateOnly filed) =>
        line.Select(agency => CodeOf(agency) ?? StandIns.On(filed)?.Value.GetValueOrDefault(agency.Id)).OfType<string>().FirstOrDefault();

    /// <summary>The code of an ordinal.</summary>
    public string Format(string prefix, DateOnly received, long ordinal) => string.Create(
        CultureInfo.InvariantCulture, $"{prefix}-{received.ToString(Date, CultureInfo.InvariantCulture)}-{ordinal.ToString($"D{Digits}", CultureInfo.InvariantCulture)}");

    private string? CodeOf(Agency agency) => Scheme is AgencyScheme.Qcvn102
        ? agency.Codes.Qcvn102 ?? agency.Codes.Decision20
        : agency.Codes.Decision20 ?? agency.Codes.Qcvn102;
}

/// <summary>The schemes of agency codes.</summary>
internal enum AgencyScheme
{
    /// <summary>QCVN 102:2016/BTTTT.</summary>
    [JsonStringEnumMemberName("qcvn102")]
    Qcvn102,

    /// <summary>Decision 20/2020/QĐ-TTg.</summary>
    [JsonStringEnumMemberName("decision20")]
    Decision20,
}
