using System.Text.Json.Nodes;
using EGov.Cabinet.Tests.Files;
using EGov.Cabinet.Tests.Submissions;
using EGov.Platform.Events;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Cabinet.Tests.Views;

/// <summary>What goes for every view of e-Cabinet, so that none is forgotten when it is added.</summary>
public sealed class AllViewsTests
{
    [Fact]
    public async Task Every_projection_is_in_the_list_of_views()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        var declared = typeof(CabinetApp).Assembly.GetTypes().Concat(typeof(IView).Assembly.GetTypes())
            .Where(type => !type.IsAbstract)
            .SelectMany(type => type.GetInterfaces().Where(each => each.IsGenericType && each.GetGenericTypeDefinition() == typeof(IProjection<>)))
            .Select(projection => projection.GetGenericArguments().Single().Name);

        var views = ViewsOf(cabinet);

        Assert.Equal(declared.Order(), views.Select(view => view.GetType().GetGenericArguments().Single().Name).Order());
        Assert.Equal(views.Count, views.Select(view => view.Name).Distinct().Count());
    }

    [Fact]
    public async Task The_subscription_for_views_tells_of_the_aggregates_of_each()
    {
        await using var cabinet = await CabinetHost.StartAsync();
        using var file = typeof(CabinetApp).Assembly.GetManifestResourceStream("servicebus.json")!;
        var told = JsonNode.Parse(file)!["UserConfig"]!["Namespaces"]![0]!["Topics"]!.AsArray()
            .SelectMany(topic => topic!["Subscriptions"]!.AsArray())
            .Single(subscription => (string)subscription!["Name"]! == "cabinet-views")!["Rules"]!.AsArray()
            .Select(rule => (string)rule!["Properties"]!["CorrelationFilter"]!["Label"]!);

        Assert.Subset(told.ToHashSet(), ViewsOf(cabinet).Select(view => view.Kind).ToHashSet());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Each_is_kept_up_to_date_built_again_and_its_old_rows_are_dropped(int replicas)
    {
        await using var cabinet = await CabinetHost.StartAsync(replicas: replicas);
        var government = await PlayAsync(cabinet);
        foreach (var view in ViewsOf(cabinet))
        {
            Assert.NotNull(await Watermark.ReadAsync(cabinet.Stores.Views, ViewGenerations.PartitionOf(view.Name), Watermark.DocumentId, default));
        }

        var before = await SeenAsync(cabinet, government);
        var rebuilt = (await cabinet.Operator.PostAsync("api/cabinet/views/rebuild", null)).Expect(200).Json["read"]!.AsObject();
        Assert.Equal(ViewsOf(cabinet).Select(view => view.Kind).Distinct().Order(StringComparer.Ordinal), rebuilt.Select(read => read.Key));
        Assert.Equal(before, await SeenAsync(cabinet, government));

        await cabinet.Host.Clock.Advance(TimeSpan.FromDays(1));
        foreach (var view in ViewsOf(cabinet))
        {
            var generations = await ViewGenerations.LoadAsync(cabinet.Stores, view.Name, default);
            Assert.Equal((1, null, 0), (generations.Current, generations.Building, generations.Left.Count));
        }

        var rows = (await cabinet.Stores.Views.ChangesAsync(null, 1000, default)).Documents.Where(row => !row.Partition.StartsWith("projection-", StringComparison.Ordinal));
        Assert.All(rows, row => Assert.Contains(".1.", row.Partition, StringComparison.Ordinal));
        Assert.Equal(before, await SeenAsync(cabinet, government));
    }

    private static List<IView> ViewsOf(CabinetHost cabinet) => [.. cabinet.Services.GetServices<IView>()];

    /// <summary>Brings something into every list.</summary>
    private static async Task<Committee> PlayAsync(CabinetHost cabinet)
    {
        var (government, clerk) = (await Committee.FoundAsync(cabinet, members: 3), cabinet.ClerkOf("G12"));
        (await clerk.UploadPaperAsync("upload-0001", Papers.Broken)).Expect(422);
        var failed = await government.OpenAsync(key: "ballot-0001");
        for (var place = 0; place < government.Members; place++)
        {
            (await government.AnswerAsync(place, failed, "disagree")).Expect(200);
        }

        (await government.CloseAsync(failed)).Expect(200);
        await government.OpenAsync(key: "ballot-0002");
        var drawn = (await clerk.PostAsync("api/cabinet/submissions", SubmissionStory.Content(), "submission-0001")).Expect(201);
        var draft = (await clerk.PostAsync($"api/cabinet/submissions/{drawn["id"]}/drafts", """{"paragraphs":["Điều 1"]}""", "draft-0001")).Expect(201);
        var remark = """{"paragraph":0,"start":0,"length":4,"quote":"Điều","text":"Sửa."}""";
        (await clerk.PostAsync($"api/cabinet/submissions/{drawn["id"]}/drafts/{draft["number"]}/remarks", remark, "remark-0001")).Expect(201);
        (await clerk.PostAsync($"api/cabinet/submissions/{drawn["id"]}/submission", null, etag: (await SubmissionStory.GetAsync(clerk, drawn["id"])).ETag)).Expect(200);
        (await government.Secretary.PostAsync("api/cabinet/bodies/government/paper-sessions", """{"number":"1/TTr-BCA","heldOn":"2026-01-05"}""")).Expect(201);
        await cabinet.Host.SettleAsync();
        return government;
    }

    /// <summary>What the lists say; none of them is empty.</summary>
    private static async Task<string> SeenAsync(CabinetHost cabinet, Committee government)
    {
        var (seen, clerk) = (new List<string>(), cabinet.ClerkOf("G12"));
        var submission = (await clerk.GetAsync("api/cabinet/submissions/mine?list=submitted")).Expect(200).Json["items"]![0]!["id"];
        foreach (var (client, path) in new[]
        {
            (cabinet.Operator, "files/quarantine"),
            (government.Chair, "bodies"),
            (government.Chair, "ballots?body=government&list=open"),
            (government.Chair, "ballots?body=government&list=closed"),
            (government.Chair, "bodies/government/agenda"),
            (government.Chair, "bodies/government/paper-sessions"),
            (government.Chair, "submissions?body=government"),
            (government.Member(1), "desk"),
            (clerk, $"submissions/{submission}/remarks"),
            (clerk, $"submissions/{submission}/drafts/1/remarks"),
        })
        {
            var answer = (await client.GetAsync($"api/cabinet/{path}")).Expect(200).Json.AsObject();
            Assert.NotEmpty(answer["items"]!.AsArray());
            answer.Remove("asOf");
            answer.Remove("lagSeconds");
            seen.Add(answer.ToJsonString());
        }

        return string.Join('\n', seen);
    }
}
