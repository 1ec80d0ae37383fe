using EGov.Platform.Results;

namespace EGov.Platform.Agencies;

/// <summary>A body of the political system or an enterprise that the systems know by a code (<c>cơ quan, tổ chức</c>).</summary>
/// <param name="Id">
/// Its id in the registry, which never changes: the Decision 20/2020 code where there is one, else <c>adm-</c> and the administrative code, else
/// a name of its own (<c>org-supreme-court</c>, <c>psc-H29</c>). Of two bodies that had a code one after the other, the earlier has its last
/// day in the id: <c>G10-until-2025-02-28</c>.
/// </param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Parent">The id of the body above it, or null.</param>
/// <param name="Codes">Its codes in the schemes.</param>
/// <param name="From">The first day on which it exists under this id.</param>
/// <param name="To">The last day, or null.</param>
/// <param name="Successors">The ids of those that took over after the last day.</param>
/// <param name="Source">Where the row was read.</param>
/// <param name="Confirmed">False when a code was not seen in a publication.</param>
/// <param name="InferredFrom">How an unconfirmed row was inferred.</param>
public sealed record Agency(
    string Id,
    Text Name,
    AgencyKind Kind,
    string? Parent,
    AgencyCodes Codes,
    DateOnly From,
    DateOnly? To,
    IReadOnlyList<string> Successors,
    string Source,
    bool Confirmed,
    string? InferredFrom = null)
{
    /// <summary>Whether it exists on the day.</summary>
    public bool ExistsOn(DateOnly day) => From <= day && (To is null || day <= To);
}

/// <summary>The codes of an agency; null where a scheme has none for it.</summary>
/// <param name="Qcvn102">QCVN 102:2016/BTTTT: <c>000.00.00.H29</c>, lowest level first.</param>
/// <param name="Decision20">Decision 20/2020/QĐ-TTg: <c>H29.12.5</c>, highest level first.</param>
/// <param name="Administrative">The statistics office's code of the administrative unit that it governs: <c>79</c>.</param>
public sealed record AgencyCodes(string? Qcvn102, string? Decision20, string? Administrative);

/// <summary>The kinds of agencies.</summary>
public enum AgencyKind
{
    /// <summary>The Government, its office, and bodies directly under it that are no ministry.</summary>
    Government,

    /// <summary>A ministry or ministry-level agency.</summary>
    Ministry,

    /// <summary>A department or other unit of a ministry.</summary>
    MinistryUnit,

    /// <summary>A province or city under the central government, by its people's committee.</summary>
    Province,

    /// <summary>A provincial public administration service centre (<c>Trung tâm Phục vụ hành chính công</c>).</summary>
    ProvincialServiceCentre,

    /// <summary>A provincial department (<c>sở</c>) or other unit of a province.</summary>
    ProvinceUnit,

    /// <summary>A district, until 30 June 2025.</summary>
    District,

    /// <summary>A commune, ward or special zone.</summary>
    Commune,

    /// <summary>An organ of the Party.</summary>
    Party,

    /// <summary>The Fatherland Front or a mass organisation.</summary>
    MassOrganisation,

    /// <summary>A people's court.</summary>
    Court,

    /// <summary>A people's procuracy.</summary>
    Procuracy,

    /// <summary>A state enterprise.</summary>
    Enterprise,

    /// <summary>Any other body.</summary>
    Other,
}
