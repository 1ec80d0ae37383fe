using EGov.Platform.Agencies;

namespace EGov.Local.Reporting;

/// <summary>
/// Some teams of market surveillance (<c>Đội Quản lý thị trường</c>), two below each of three departments. They do not ship: the country has some hundred of
/// them, which operators import.
/// </summary>
internal static class ReportingTeams
{
    private const int OfEach = 2;

    /// <summary>The teams, by id.</summary>
    internal static IReadOnlyList<Agency> All { get; } = [.. Of("01", "Hà Nội", "Hanoi"), .. Of("48", "Đà Nẵng", "Da Nang"), .. Of("79", "Thành phố Hồ Chí Minh", "Ho Chi Minh City")];

    /// <summary>The id of the first team of a province.</summary>
    /// <param name="province">The statistics office's code of the province.</param>
    internal static string FirstOf(string province) => IdOf(province, 1);

    private static IEnumerable<Agency> Of(string province, string vi, string en) => Enumerable.Range(1, OfEach).Select(number => new Agency(
        IdOf(province, number),
        new($"Đội Quản lý thị trường số {number} - {vi}", $"Market Surveillance Team No. {number} of {en}"),
        AgencyKind.MinistryUnit,
        $"cqltt-{province}",
        new(null, null, null),
        new(2018, 10, 12),
        null,
        [],
        "Decision 34/2018/QĐ-TTg",
        false,
        "The decision provides for teams; which there are was not read, this one is an example"));

    private static string IdOf(string province, int number) => $"dqltt-{province}-{number}";
}
