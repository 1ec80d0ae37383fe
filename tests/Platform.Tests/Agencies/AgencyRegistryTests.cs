using EGov.Platform.Agencies;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Agencies;

public sealed class AgencyRegistryTests
{
    private static readonly AgencyRegistry Registry = new(MemoryDocumentStore.App());

    [Theory]
    [InlineData("H29", "H29")]
    [InlineData("000.00.00.H29", "H29")]
    [InlineData("G01.08", "G01.08")]
    [InlineData("000.00.08.G01", "G01.08")]
    [InlineData("adm-79", "adm-79")]
    [InlineData("15", "adm-15")]
    [InlineData("G10", "G10")]
    [InlineData("0100100079", "0100100079")]
    [InlineData("H99", null)]
    [InlineData("", null)]
    public async Task An_agency_is_found_by_its_id_and_by_any_code(string idOrCode, string? id) =>
        Assert.Equal(id, (await Registry.FindAsync(idOrCode, CancellationToken.None))?.Id);

    [Theory]
    [InlineData("15", "2025-06-30", "H63")] // Yen Bai
    [InlineData("15", "2025-07-01", "adm-15")] // Lao Cai
    [InlineData("10", "2025-07-01", null)]
    [InlineData("H29", "2025-06-30", "H29")]
    [InlineData("H29", "2025-07-01", null)]
    [InlineData("G10", "2025-02-28", "G10-until-2025-02-28")]
    [InlineData("G10", "2025-03-01", "G10")]
    [InlineData("000.00.00.H57", "2024-12-31", "H57-until-2024-12-31")]
    [InlineData("H57", "2025-01-01", "H57")]
    public async Task A_code_names_whoever_had_it_on_the_day(string code, string day, string? id) =>
        Assert.Equal(id, (await Registry.FindOnAsync(code, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), CancellationToken.None))?.Id);
}
