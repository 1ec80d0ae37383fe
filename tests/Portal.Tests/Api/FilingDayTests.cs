using EGov.Platform.Calendar;

namespace EGov.Portal.Tests.Api;

/// <summary>A dossier keeps the rules of its filing day, whatever comes after.</summary>
public sealed class FilingDayTests
{
    [Fact]
    public async Task Of_two_dossiers_around_the_first_of_July_2025_each_keeps_its_decree()
    {
        await using var portal = await DatedPortal.StartAsync(On(2025, 6, 30));
        var before = await portal.SubmittedAsync("submit-0001");
        await portal.AdvanceToAsync(On(2025, 7, 1));
        var after = await portal.SubmittedAsync("submit-0002");
        await portal.AdvanceToAsync(On(2025, 9, 15));
        var later = await portal.SubmittedAsync("submit-0003");

        Assert.Equal(("61/2018/NĐ-CP", "true"), await DecreeOfAsync(portal, before));
        Assert.Equal(("118/2025/NĐ-CP", "false"), await DecreeOfAsync(portal, after));
        Assert.Equal(("G01.08-250630-0001", "G01.08-250701-0001", "G01.08-20250915-0000001"), (before, after, later));
    }

    [Fact]
    public async Task Of_two_dossiers_around_a_change_of_fees_each_keeps_its_fee()
    {
        await using var portal = await DatedPortal.StartAsync(On(2025, 12, 31));
        var before = await portal.SubmittedAsync("submit-0001");
        await portal.AdvanceToAsync(On(2026, 1, 1));
        var after = await portal.SubmittedAsync("submit-0002");
        await portal.AdvanceToAsync(On(2026, 1, 5));

        Assert.Equal("115000", (await portal.PaidAsync(before, "payment-0001")).Json["fee"]!["paidAmount"]!.ToString());
        Assert.Equal("135000", (await portal.PaidAsync(after, "payment-0002")).Json["fee"]!["paidAmount"]!.ToString());
        Assert.Equal(
            "63/2023/TT-BTC", (await portal.Anna.GetAsync($"api/dossiers/{before}")).Json["fees"]![0]!["items"]![0]!["instrument"]!.ToString());
    }

    private static async Task<(string Number, string Confirmed)> DecreeOfAsync(PortalHost portal, string code)
    {
        var decree = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["decree"]!;
        return (decree["number"]!.ToString(), decree["confirmed"]!.ToString());
    }

    private static DateTimeOffset On(int year, int month, int day) => new(year, month, day, 9, 0, 0, VietnamTime.Offset);
}
