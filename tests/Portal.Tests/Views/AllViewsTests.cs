using System.Text.Json.Nodes;
using EGov.Platform.Access;
using EGov.Platform.Events;
using EGov.Portal.Tests.Api;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Portal.Tests.Views;

/// <summary>What goes for every view of the portal, so that none is forgotten when it is added.</summary>
public sealed class AllViewsTests
{
    [Fact]
    public async Task Every_projection_is_in_the_list_of_views()
    {
        await using var portal = await PortalHost.StartAsync();
        var declared = typeof(PortalApp).Assembly.GetTypes().Concat(typeof(IView).Assembly.GetTypes())
            .Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces().Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IProjection<>)))
            .ToList();

        var listed = ViewsOf(portal).Select(view => view.GetType().GetGenericArguments().Single()).ToList();

        Assert.Equal(declared.Select(projection => projection.GetGenericArguments().Single().Name).Order(), listed.Select(state => state.Name).Order());
        Assert.Equal(listed.Count, ViewsOf(portal).Select(view => view.Name).Distinct().Count());
    }

    [Fact]
    public async Task The_subscription_for_views_tells_of_the_aggregates_of_each()
    {
        await using var portal = await PortalHost.StartAsync();
        using var file = typeof(PortalApp).Assembly.GetManifestResourceStream("servicebus.json")!;
        var told = JsonNode.Parse(file)!["UserConfig"]!["Namespaces"]![0]!["Topics"]!.AsArray()
            .SelectMany(topic => topic!["Subscriptions"]!.AsArray())
            .Single(subscription => (string)subscription!["Name"]! == "dossier-views")!["Rules"]!.AsArray()
            .Select(rule => (string)rule!["Properties"]!["CorrelationFilter"]!["Label"]!);

        Assert.Subset(told.ToHashSet(), ViewsOf(portal).Select(view => view.Kind).ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_is_kept_up_to_date_built_again_and_its_old_rows_are_dropped(int replicas)
    {
        await using var portal = await PortalHost.StartAsync(replicas: replicas);
        var code = await portal.ProcessingAsync();
        (await portal.Anna.UploadAsync("upload-0009", Journey.Pdf[..^20])).Expect(422);
        await portal.Host.SettleAsync();
        foreach (var view in ViewsOf(portal))
        {
            Assert.NotNull(await Watermark.ReadAsync(portal.Stores.Views, ViewGenerations.PartitionOf(view.Name), Watermark.DocumentId, default));
        }

        var before = await SeenAsync(portal, code);
        var rebuilt = await portal.ClientOf(new Caller("ops", [Callers.Operator], null)).PostAsync("api/portal/views/rebuild", null);
        Assert.Equal("1", rebuilt.Expect(200)["dossiers"]);
        Assert.Equal(before, await SeenAsync(portal, code));

        await portal.Host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var view in ViewsOf(portal))
        {
            var generations = await ViewGenerations.LoadAsync(portal.Stores, view.Name, default);
            Assert.Equal((1, null, 0), (generations.Current, generations.Building, generations.Left.Count));
        }

        var rows = (await portal.Stores.Views.ChangesAsync(null, 1000, default)).Documents.Where(row => !row.Partition.StartsWith("projection-", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains(".1.", row.Partition, StringComparison.Ordinal));
        Assert.Equal("processing", (await portal.Anna.GetAsync("api/dossiers")).Expect(200).Json["items"]![0]!["status"]!.GetValue<string>());
    }

    private static List<IView> ViewsOf(PortalHost portal) => [.. portal.Host.Services("portal").GetServices<IView>()];

    private static async Task<string> SeenAsync(PortalHost portal, string code)
    {
        var seen = new List<string>();
        foreach (var (client, path) in new[]
        {
            (portal.Anna, "api/dossiers"),
            (portal.Officer, "api/dossiers"),
            (portal.Officer, "api/portal/dossier-counts?month=2026-01"),
            (portal.Officer, $"api/dossiers/{code}/events"),
            (portal.ClientOf(new Caller("ops", [Callers.Operator], null)), "api/files/quarantine"),
        })
        {
            var answer = (await client.GetAsync(path)).Expect(200).Json.AsObject();
            answer.Remove("asOf");
            answer.Remove("lagSeconds");
            seen.Add(answer.ToJsonString());
        }

        return string.Join('\n', seen);
    }
}
