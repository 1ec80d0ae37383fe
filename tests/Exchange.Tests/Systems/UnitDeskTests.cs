using System.Text;
using EGov.Exchange.Systems;
using EGov.Exchange.Systems.Units;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Systems;

/// <summary>Agencies' systems keep the units below their own agency in the registry, and no others.</summary>
public sealed class UnitDeskTests
{
    private static readonly ConnectedSystem NgheAn = new("000.00.00.H41", "H41", new("x", [], []), "r", default, new([1]));
    private static readonly UnitRequest Health = new("17", "000.00.00.H41", "000.00.13.H41", "Sở Y tế, \"Nghệ An\"", "syt@nghean.example", "0912000000", null);

    [Fact]
    public async Task A_unit_is_registered_below_its_agency_and_found_by_both_codes()
    {
        await using var axis = await ExchangeHost.StartAsync();

        var unit = Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));

        Assert.Equal(("H41.13", "Sở Y tế, \"Nghệ An\"", AgencyKind.ProvinceUnit, "H41"), (unit.Id, unit.Name.Vi, unit.Kind, unit.Parent));
        Assert.Equal("H41.13", (await RegistryOf(axis).FindAsync("000.00.13.H41", default))?.Id);
        Assert.Equal("H41.13", (await RegistryOf(axis).FindAsync("H41.13", default))?.Id);
    }

    [Fact]
    public async Task A_repeat_changes_nothing_and_another_name_renames_it()
    {
        await using var axis = await ExchangeHost.StartAsync();
        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));
        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));
        Assert.Equal(1, await VersionAsync(axis, "H41.13"));

        var renamed = Done(await DeskOf(axis).RegisterAsync(NgheAn, Health with { Name = "Sở Y tế và Dân số" }, default));

        Assert.Equal("Sở Y tế và Dân số", renamed.Name.Vi);
        Assert.Equal(2, await VersionAsync(axis, "H41.13"));
    }

    [Fact]
    public async Task A_unit_below_a_unit_is_registered_by_its_parents_code()
    {
        await using var axis = await ExchangeHost.StartAsync();
        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));

        var below = Done(await DeskOf(axis).RegisterAsync(NgheAn, new(null, "000.00.13.H41", "000.02.13.H41", "Trung tâm", null, null, null), default));

        Assert.Equal(("H41.13.02", "H41.13"), (below.Id, below.Parent));
        Assert.Equal("EXCHANGE-4226", CodeOf(await DeskOf(axis).DeleteAsync(NgheAn, "000.00.13.H41", default)));
    }

    [Fact]
    public async Task A_deleted_unit_ended_yesterday_and_one_of_today_ends_today()
    {
        await using var axis = await ExchangeHost.StartAsync();
        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));
        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health with { Code = "000.00.14.H41" }, default));
        Assert.Equal(new DateOnly(2026, 1, 5), Done(await DeskOf(axis).DeleteAsync(NgheAn, "000.00.14.H41", default)).To);
        await axis.Host.Clock.Advance(TimeSpan.FromDays(3));

        Assert.Equal(new DateOnly(2026, 1, 7), Done(await DeskOf(axis).DeleteAsync(NgheAn, "H41.13", default)).To);
        Done(await DeskOf(axis).DeleteAsync(NgheAn, "H41.13", default));
        Assert.Equal(2, await VersionAsync(axis, "H41.13"));
        Assert.Null(await RegistryOf(axis).FindOnAsync("000.00.13.H41", new(2026, 1, 8), default));
        Assert.Null(Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default)).To);
    }

    [Fact]
    public async Task A_request_that_was_cut_before_the_registry_was_written_is_made_whole_by_its_repeat()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var kept = new UnitRegistered(axis.Host.Clock.GetUtcNow(), NgheAn.Id, "H41.13", "H41", Health.Under("H41"));
        await axis.Services.GetRequiredService<AggregateStore<Unit, UnitEvent>>().CreateAsync("unit-H41.13", [kept], default);
        Assert.Null(await RegistryOf(axis).FindAsync("H41.13", default));

        Done(await DeskOf(axis).RegisterAsync(NgheAn, Health, default));

        Assert.NotNull(await RegistryOf(axis).FindAsync("H41.13", default));
        Assert.Equal(1, await VersionAsync(axis, "H41.13"));
    }

    [Theory]
    [InlineData("", "000.00.13.H56", "EXCHANGE-4222")]
    [InlineData("", "000.00.00.H41", "EXCHANGE-4222")]
    [InlineData("", "G22.5", "EXCHANGE-4222")]
    [InlineData("000.00.00.H56", "000.00.13.H41", "EXCHANGE-4223")]
    [InlineData("no such", "000.00.13.H41", "EXCHANGE-4223")]
    [InlineData("", "13-H41", "EXCHANGE-4221")]
    [InlineData("", "", "EXCHANGE-4227")]
    public async Task Nobody_takes_what_is_anothers(string parent, string code, string refusal)
    {
        await using var axis = await ExchangeHost.StartAsync();

        Assert.Equal(refusal, CodeOf(await DeskOf(axis).RegisterAsync(NgheAn, Health with { ParentCode = parent, Code = code }, default)));
    }

    [Fact]
    public async Task What_operators_imported_stays_theirs()
    {
        await using var axis = await ExchangeHost.StartAsync();
        const string Row = "H41.07,Sở Nội vụ,Department,provinceUnit,H41,000.00.07.H41,H41.07,,2016-01-01,,,register,true,";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(
            $"id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n{Row}\n"));
        await axis.Services.GetRequiredService<AgencyImport>().RunAsync(file, dryRun: false, default);
        var known = Health with { Code = "000.00.07.H41", Name = "Sở Nội vụ" };

        Assert.Equal("H41.07", Done(await DeskOf(axis).RegisterAsync(NgheAn, known, default)).Id);
        Assert.Equal("EXCHANGE-4224", CodeOf(await DeskOf(axis).RegisterAsync(NgheAn, known with { Name = "Khác" }, default)));
        Assert.Equal("EXCHANGE-4224", CodeOf(await DeskOf(axis).DeleteAsync(NgheAn, "H41.07", default)));
        Assert.Equal("EXCHANGE-4225", CodeOf(await DeskOf(axis).DeleteAsync(NgheAn, "H41.99", default)));
        Assert.Equal("EXCHANGE-4225", CodeOf(await DeskOf(axis).DeleteAsync(NgheAn, "000.00.00.H56", default)));
    }

    [Fact]
    public async Task A_merged_province_keeps_units_under_the_codes_of_those_that_it_took_over_from()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var merged = NgheAn with { Agency = "adm-25" };

        Assert.Equal("H44.13", Done(await DeskOf(axis).RegisterAsync(merged, Health with { ParentCode = null, Code = "000.00.13.H44" }, default)).Id);
        Assert.Equal("EXCHANGE-4222", CodeOf(await DeskOf(axis).RegisterAsync(merged, Health with { ParentCode = null }, default)));
    }

    [Fact]
    public async Task A_branch_of_an_enterprise_has_its_code_and_three_digits()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var power = NgheAn with { Agency = "0100100079" };

        var branch = Done(await DeskOf(axis).RegisterAsync(power, Health with { ParentCode = null, Code = "0100100079001" }, default));

        Assert.Equal((AgencyKind.Enterprise, "0100100079"), (branch.Kind, branch.Parent));
    }

    private static UnitDesk DeskOf(ExchangeHost axis) => axis.Services.GetRequiredService<UnitDesk>();

    private static AgencyRegistry RegistryOf(ExchangeHost axis) => axis.Services.GetRequiredService<AgencyRegistry>();

    private static async Task<long> VersionAsync(ExchangeHost axis, string id) =>
        (await axis.Services.GetRequiredService<AggregateStore<Unit, UnitEvent>>().FindAsync(Unit.AggregateId(id), default))!.Version;

    private static string? CodeOf(Result<Agency> refused) => refused.Succeeded(out _, out var error) ? null : error.Definition.Code;

    private static Agency Done(Result<Agency> result)
    {
        Assert.True(result.Succeeded(out var agency, out var error), error?.DetailIn(Language.English));
        return agency;
    }
}
