using System.Globalization;
using System.Text;
using EGov.Platform.Agencies;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Platform.Tests.Agencies;

/// <summary>Who answers for what an agency left.</summary>
public sealed class AgencySuccessionTests
{
    private const string Header = "id,vi,en,kind,parent,qcvn102,decision20,administrative,from,to,successors,source,confirmed,inferredFrom\n";

    private readonly AppStores stores = MemoryDocumentStore.App();

    [Theory]
    [InlineData("adm-08", "H22")] // Ha Giang went into Tuyen Quang
    [InlineData("adm-08", "H60")]
    [InlineData("adm-79", "H06")] // Ba Ria - Vung Tau went into Ho Chi Minh City
    [InlineData("adm-26743", "adm-760")] // a district was divided
    [InlineData("adm-26740", "adm-760")]
    public async Task From_the_first_of_July_2025_the_new_unit_answers_for_the_old_one(string after, string before)
    {
        Assert.Equal([before], await AnsweredAsync("2025-06-30", before, before, after));
        Assert.Empty(await AnsweredAsync("2025-06-30", after, before, after));
        Assert.Equal([before, after], await AnsweredAsync("2025-07-01", after, before, after));
        Assert.Empty(await AnsweredAsync("2025-07-01", before, before, after));
        Assert.Empty(await AnsweredAsync("2025-07-01", "H26", before, after));
    }

    [Fact]
    public async Task Every_body_that_ships_and_has_ended_has_somebody_who_answers_for_it()
    {
        var (succession, ended) = (On("2026-01-05"), ShippedAgencies.Current.All.Where(agency => agency.To is not null).Select(agency => agency.Id).ToList());
        var answered = new HashSet<string>(StringComparer.Ordinal);
        foreach (var office in ShippedAgencies.Current.All.Where(agency => agency.To is null))
        {
            var estate = await EstateAsync(succession, office.Id);
            answered.UnionWith(estate.Skip(1));
            Assert.Equal(estate.Order(StringComparer.Ordinal), (await succession.AnsweredForAsync(office.Id, [.. ended, office.Id], default)).Order(StringComparer.Ordinal));
        }

        Assert.Equal(ended.Order(StringComparer.Ordinal), answered.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_merger_counts_all_that_went_into_it()
    {
        Assert.Equal(["adm-66", "H15", "H45"], Sorted(await EstateAsync(On("2025-07-01"), "adm-66")));
        Assert.Equal(["adm-79", "H06", "H09", "H29"], Sorted(await EstateAsync(On("2025-07-01"), "adm-79")));
    }

    [Fact]
    public async Task A_chain_of_successors_is_followed_to_its_end()
    {
        await ImportAsync(Row("X0", "2016-01-01", "2020-12-31", "Y1;Y2"), Row("Y1", "2021-01-01", "2024-12-31", "Z1"), Row("Y2", "2021-01-01", "", ""), Row("Z1", "2025-01-01", "", ""));

        Assert.Equal(["X0", "Y1"], await AnsweredAsync("2022-01-01", "Y1", "X0", "Y1", "Y2", "Z1"));
        Assert.Equal(["X0", "Y1", "Z1"], await AnsweredAsync("2025-01-01", "Z1", "X0", "Y1", "Y2", "Z1"));
        Assert.Equal(["X0", "Y2"], await AnsweredAsync("2025-01-01", "Y2", "X0", "Y1", "Y2", "Z1"));
        Assert.Equal(["Z1", "Y1", "X0"], await EstateAsync(On("2025-01-01"), "Z1"));
    }

    [Fact]
    public async Task Those_who_name_each_other_end_nothing_but_the_search()
    {
        await ImportAsync(Row("X1", "2016-01-01", "2020-12-31", "X2"), Row("X3", "2021-01-01", "", ""));
        await KeepAsync(Row("X2", "2016-01-01", "2020-12-31", "X1;X3"));

        Assert.Equal(["X1", "X2"], await AnsweredAsync("2025-01-01", "X3", "X1", "X2"));
        Assert.Equal(["X3", "X2", "X1"], await EstateAsync(On("2025-01-01"), "X3"));
    }

    [Fact]
    public async Task An_imported_row_takes_what_was_left_to_another()
    {
        await ImportAsync(Row("H22", "2016-01-01", "2025-06-30", "adm-15"));

        Assert.Empty(await AnsweredAsync("2025-07-01", "adm-08", "H22"));
        Assert.Equal(["H22"], await AnsweredAsync("2025-07-01", "adm-15", "H22"));
        Assert.Equal(["adm-08", "H60"], Sorted(await EstateAsync(On("2025-07-01"), "adm-08")));
        Assert.Equal(["adm-15", "H22", "H38", "H63", "adm-080"], Sorted(await EstateAsync(On("2025-07-01"), "adm-15")));
    }

    [Theory]
    [InlineData("H22")]
    [InlineData("adm-99999")]
    [InlineData("08")]
    public async Task Nobody_acts_for_what_does_not_exist(string office)
    {
        Assert.False((await On("2025-07-01").EstateOfAsync(office, default)).Succeeded(out _, out var error));
        Assert.Equal("EGOV-1170", error.Definition.Code);
    }

    [Fact]
    public async Task More_than_a_list_can_join_is_refused_and_not_cut()
    {
        var many = Enumerable.Range(1000, AgencySuccession.MostAgencies).Select(number => Row($"X{number}", "2016-01-01", "2020-12-31", "Z0"));
        await ImportAsync([.. many, Row("Z0", "2021-01-01", "", "")]);

        Assert.False((await On("2025-07-01").EstateOfAsync("Z0", default)).Succeeded(out _, out var error));
        Assert.Equal("EGOV-1171", error.Definition.Code);
    }

    private static IReadOnlyList<string> Sorted(IReadOnlyList<string> estate) => [.. estate.Take(1), .. estate.Skip(1).Order(StringComparer.Ordinal)];

    private static async Task<IReadOnlyList<string>> EstateAsync(AgencySuccession succession, string office) =>
        (await succession.EstateOfAsync(office, default)).Succeeded(out var estate, out _) ? estate : [];

    private static string Row(string id, string from, string to, string successors) =>
        $"{id},Cơ quan {id},Agency {id},other,,,,,{from},{to},{successors},register,true,\n";

    private async Task ImportAsync(params IEnumerable<string> rows)
    {
        var content = new MemoryStream(Encoding.UTF8.GetBytes(Header + string.Concat(rows)));
        Assert.True((await new AgencyImport(stores).RunAsync(content, dryRun: false, default)).Succeeded(out var report, out _));
        Assert.Equal(0, report.Refused);
    }

    /// <summary>Puts a row into the store as releases did that let it pass.</summary>
    private async Task KeepAsync(string row)
    {
        Assert.True(AgencyRow.Read(row.Trim().Split(',')).Succeeded(out var agency, out _));
        Assert.Empty(await new AgencyBook(stores.Reference).PutAsync(AgencyPages.Of(agency.Id), [agency], isNew: false, keep: true, default));
    }

    private async Task<IReadOnlyList<string>> AnsweredAsync(string day, string office, params string[] agencies) =>
        await On(day).AnsweredForAsync(office, agencies, default);

    private AgencySuccession On(string day) =>
        new(new AgencyRegistry(stores), new TestClock(new DateTimeOffset(DateTime.Parse(day, CultureInfo.InvariantCulture).AddHours(9), TimeSpan.FromHours(7))));
}
