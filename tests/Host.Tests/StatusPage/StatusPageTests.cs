using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using EmbeddedFunctions.StatusPage;
using EmbeddedFunctions.Tests.ChangeFeed;
using EmbeddedFunctions.Tests.Timers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace EmbeddedFunctions.Tests.StatusPage;

public sealed class StatusPageTests
{
    private readonly MemoryFeed feed = new("shop", "items");

    [Fact]
    public async Task The_page_shows_functions_timers_and_change_feeds()
    {
        await using var host = await StartAsync(development: true);
        await host.Clock.Advance(TimeSpan.FromHours(1));
        feed.Put("a", "p", 1);
        using var client = host.CreateClient();
        var status = JsonNode.Parse(await client.GetStringAsync("status.json"))!;

        Assert.Equal(["FromNow", "Hourly"], status["functions"]!.AsArray().Select(row => (string)row!["function"]!));
        var timer = status["timers"]![0]!;
        Assert.Equal(("shop/Hourly", "0 0 * * * *"), ((string)timer["timer"]!, (string)timer["schedule"]!));
        Assert.Equal(
            [host.Clock.GetUtcNow(), host.Clock.GetUtcNow().AddHours(1)],
            [(DateTimeOffset)timer["last"]!, (DateTimeOffset)timer["next"]!]);
        var reader = status["changeFeeds"]![0]!;
        Assert.Equal(("shop/FromNow", "shop/items", 1), ((string)reader["function"]!, (string)reader["feed"]!, (int)reader["lag"]!));
    }

    [Fact]
    public async Task The_page_is_wellformed_named_and_in_landmarks_and_its_tables_have_headers()
    {
        await using var host = await StartAsync(development: true);
        using var client = host.CreateClient();
        var page = await client.GetStringAsync("status");
        var document = XDocument.Parse(page[page.IndexOf("<html", StringComparison.Ordinal)..].Replace("<meta charset=\"utf-8\">", string.Empty, StringComparison.Ordinal)
            .Replace("initial-scale=1\">", "initial-scale=1\"/>", StringComparison.Ordinal));

        Assert.Equal("en", document.Root!.Attribute("lang")!.Value);
        Assert.NotEmpty(document.Descendants("title").Single().Value);
        Assert.Single(document.Descendants("main"));
        Assert.Single(document.Descendants("h1"));
        Assert.Equal(
            document.Descendants("h2").Select(heading => "#" + heading.Attribute("id")!.Value),
            document.Descendants("nav").Descendants("a").Select(link => link.Attribute("href")!.Value));
        Assert.All(document.Descendants("thead").Descendants("tr").Elements(), cell => Assert.Equal("col", cell.Attribute("scope")!.Value));
        Assert.All(document.Descendants("tbody").Elements("tr"), row => Assert.Equal("row", row.Element("th")!.Attribute("scope")!.Value));
        Assert.Empty(document.Descendants("script"));
    }

    [Fact]
    public void What_a_message_says_cannot_become_part_of_the_page()
    {
        var row = new StatusRow("<script>alert(1)</script>") { Actions = [new("purge", "\"><img src=x>")] };
        var page = StatusHtml.Render([new("letters", "Dead letters", [new("reason", "Reason")], [row])], DateTimeOffset.UnixEpoch);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outside_development_there_is_no_page()
    {
        await using var host = await StartAsync(development: false);
        using var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("status")).StatusCode);
    }

    [Theory]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("evil.example:80", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("192.0.2.1", HttpStatusCode.Forbidden)]
    [InlineData("LOCALHOST:1", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("[::1]:1", HttpStatusCode.OK)]
    public async Task A_name_that_was_pointed_at_this_machine_is_refused(string name, HttpStatusCode answer)
    {
        await using var host = await StartAsync(development: true);
        using var client = host.CreateClient();
        foreach (var path in (string[])["status", "status.json"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = name;

            Assert.Equal(answer, (await client.SendAsync(request)).StatusCode);
        }
    }

    [Theory]
    [InlineData(null, HttpStatusCode.Forbidden)]
    [InlineData("https://evil.example", HttpStatusCode.Forbidden)]
    [InlineData("null", HttpStatusCode.Forbidden)]
    [InlineData("own", HttpStatusCode.NotFound)]
    public async Task Only_a_form_of_the_page_itself_may_act(string? origin, HttpStatusCode answer)
    {
        await using var host = await StartAsync(development: true);
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, "status/unknown") { Content = new FormUrlEncodedContent([new("target", "x")]) };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? host.BaseAddress.GetLeftPart(UriPartial.Authority) : origin);
        }

        Assert.Equal(answer, (await client.SendAsync(request)).StatusCode);
    }

    private async Task<FunctionsHost> StartAsync(bool development)
    {
        var runs = new TimerRuns(static () => default);
        var options = new FunctionsHostOptions { Seed = 5, Development = development, LoggerFactory = NullLoggerFactory.Instance };
        options.Apps.Add(new FunctionAppDefinition("shop", typeof(StatusPageTests).Assembly, static (_, _) => { })
        {
            Includes = static type => type == typeof(Hourly) || type == typeof(FromNow),
            Settings = new Dictionary<string, string?> { ["Database"] = "shop" },
            ChangeFeeds = [feed],
            ConfigureServices = services => services.AddSingleton(runs).AddSingleton(new Deliveries()).AddSingleton(new ReplicaNumber(0)),
        });
        return await FunctionsHost.StartAsync(options);
    }
}
