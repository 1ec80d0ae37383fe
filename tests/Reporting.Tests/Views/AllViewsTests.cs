using System.Text.Json.Nodes;
using EGov.Platform.Events;
using EGov.Reporting.Imports;
using EGov.Reporting.Tests.Files;
using EGov.Reporting.Tests.Formats;
using EGov.Reporting.Tests.Imports;
using EGov.Reporting.Tests.Regimes;
using EGov.Reporting.Tests.Reports;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Reporting.Tests.Views;

/// <summary>What goes for every view of the reporting system, so that none is forgotten when it is added.</summary>
public sealed class AllViewsTests
{
    [Fact]
    public async Task Every_projection_is_in_the_list_of_views()
    {
        await using var reporting = await ReportingHost.StartAsync();
        var declared = typeof(ReportingApp).Assembly.GetTypes().Concat(typeof(IView).Assembly.GetTypes())
            .Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces().Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IProjection<>)))
            .Select(projection => projection.GetGenericArguments().Single().Name);

        var views = ViewsOf(reporting);

        Assert.Equal(declared.Order(), views.Select(view => view.GetType()).Where(type => type.IsGenericType).Select(type => type.GetGenericArguments().Single().Name).Order());
        Assert.Equal(views.Count, views.Select(view => view.Name).Distinct().Count());
    }

    [Fact]
    public async Task The_subscription_for_views_tells_of_the_aggregates_of_each()
    {
        await using var reporting = await ReportingHost.StartAsync();
        using var file = typeof(ReportingApp).Assembly.GetManifestResourceStream("servicebus.json")!;
        var told = JsonNode.Parse(file)!["UserConfig"]!["Namespaces"]![0]!["Topics"]!.AsArray()
            .SelectMany(topic => topic!["Subscriptions"]!.AsArray())
            .Single(subscription => (string)subscription!["Name"]! == "reporting-views")!["Rules"]!.AsArray()
            .Select(rule => (string)rule!["Properties"]!["CorrelationFilter"]!["Label"]!);

        Assert.Subset(told.ToHashSet(), ViewsOf(reporting).Select(view => view.Kind).ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_is_kept_up_to_date_built_again_and_its_old_rows_are_dropped(int replicas)
    {
        await using var reporting = await ReportingHost.StartAsync(replicas: replicas, services: TrialRegime.Only);
        await PlayAsync(reporting);
        foreach (var view in ViewsOf(reporting))
        {
            var mark = await Watermark.ReadAsync(reporting.Stores.Views, ViewGenerations.PartitionOf(view.Name), Watermark.DocumentId, default);
            Assert.True(mark is not null, $"nothing has come into {view.Name}");
        }

        var before = await SeenAsync(reporting);
        var rebuilt = (await reporting.Operator.PostAsync("api/reporting/views/rebuild", null)).Expect(200).Json["read"]!.AsObject();
        Assert.Equal(ViewsOf(reporting).Select(view => view.Kind).Distinct().Order(StringComparer.Ordinal), rebuilt.Select(read => read.Key));
        Assert.Equal(before, await SeenAsync(reporting));

        await reporting.Host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var view in ViewsOf(reporting))
        {
            var generations = await ViewGenerations.LoadAsync(reporting.Stores, view.Name, default);
            Assert.Equal((1, null, 0), (generations.Current, generations.Building, generations.Left.Count));
        }

        var rows = (await reporting.Stores.Views.ChangesAsync(null, 1000, default)).Documents
            .Where(row => !row.Partition.StartsWith("projection-", StringComparison.Ordinal) && !row.Partition.StartsWith(ImportProgresses.PartitionOf(string.Empty), StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains(".1.", row.Partition, StringComparison.Ordinal));
        Assert.Equal(before, await SeenAsync(reporting));
    }

    private static List<IView> ViewsOf(ReportingHost reporting) => [.. reporting.Services.GetServices<IView>()];

    /// <summary>Brings something into every list.</summary>
    private static async Task PlayAsync(ReportingHost reporting)
    {
        (await reporting.OfficerOf("G12").UploadPaperAsync("upload-0001", Papers.Broken)).Expect(422);
        (await reporting.SystemOf("G12").PostAsync(
            "api/reporting/observations", """{ "dataset": "cpi", "observations": [{ "measure": "cpi.yoy", "period": "2020-01", "value": 6.43 }] }""", "feed-0001")).Expect(200);
        (await reporting.OfficerOf("G02").PostAsync(RegimeStory.Route, RegimeStory.AdHoc().ToJsonString(), "issue-0001")).Expect(201);
        await reporting.ImportedAsync(reporting.OfficerOf("G12"), "gso-cpi", ImportClient.Csv, ValueFiles.Csv, "prices-0001");
        await new TrialMonth(reporting).PlayAsync();
        await reporting.Host.SettleAsync();
    }

    /// <summary>What the lists say; none of them is empty.</summary>
    private static async Task<string> SeenAsync(ReportingHost reporting)
    {
        var seen = new List<string>();
        var (top, month) = (reporting.OfficerOf(TrialRegime.Top), $"regime={TrialRegime.Code}&period={TrialMonth.Period}");
        foreach (var (client, path) in new[]
        {
            (reporting.Operator, "files/quarantine"),
            (reporting.OfficerOf("G02"), "regimes?kind=adHoc"),
            (reporting.Operator, "indicators/cpi.yoy-index/values"),
            (reporting.OfficerOf("G12"), "imports"),
            (reporting.OfficerOf(TrialRegime.OtherTeam), "desk"),
            (top, $"collections?regime={TrialRegime.Code}"),
            (top, $"completeness?{month}"),
            (top, $"completeness?{month}&level=team"),
            (top, $"completeness?{month}&receiver={TrialRegime.Top}"),
            (top, $"reports/{TrialRegime.Code}/{TrialMonth.Period}/{TrialRegime.Department}/history?limit=100"),
        })
        {
            var answer = (await client.GetAsync($"api/reporting/{path}")).Expect(200).Json.AsObject();
            Assert.NotEmpty(answer["items"]!.AsArray());
            answer.Remove("asOf");
            answer.Remove("lagSeconds");
            answer.Remove("sequence");
            foreach (var item in answer["items"]!.AsArray())
            {
                item!.AsObject().Remove("calculatedAt");
            }

            seen.Add(answer.ToJsonString());
        }

        return string.Join('\n', seen);
    }
}
