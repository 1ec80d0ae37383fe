using System.Net;
using System.Text.Json.Nodes;

namespace EmbeddedFunctions.Tests.ServiceBus.Commands;

public sealed class DeadLetterPageTests : IDisposable
{
    private readonly DeadLetterHost shop = new();

    public void Dispose() => shop.Dispose();

    [Fact]
    public async Task The_status_page_counts_messages_and_shows_dead_letters_with_their_reason()
    {
        await using var host = await shop.StartAsync();
        await DeadLetterHost.RefuseAsync(host, "a", "b");
        var status = await StatusAsync(host);

        Assert.Equal(
            [("orders", 0, 2), ("returns", 0, 0)],
            status["queues"]!.AsArray().Select(row => ((string)row!["entity"]!, (int)row["active"]!, (int)row["deadLetters"]!)));
        Assert.Equal(
            [("a", "orders", "MaxDeliveryCountExceeded", 2), ("b", "orders", "MaxDeliveryCountExceeded", 2)],
            status["deadLetters"]!.AsArray().Select(row =>
                ((string)row!["message"]!, (string)row["entity"]!, (string)row["reason"]!, (int)row["deliveries"]!)).Order());
    }

    [Fact]
    public async Task A_form_of_the_page_resubmits_one_and_purges_the_rest()
    {
        await using var host = await shop.StartAsync();
        await DeadLetterHost.RefuseAsync(host, "a", "b", "c");
        shop.Orders.Refuses = false;
        var letters = (await StatusAsync(host))["deadLetters"]!.AsArray();
        var first = letters.Single(row => (string)row!["message"]! == "a")!;

        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(host, "resubmit", $"{first["sequence"]} orders"));
        await host.SettleAsync();
        Assert.Equal(HttpStatusCode.SeeOther, await PostAsync(host, "purge", "* orders"));

        Assert.Equal(["a"], shop.Orders.Taken);
        Assert.Empty((await StatusAsync(host))["deadLetters"]!.AsArray());
    }

    [Theory]
    [InlineData("resubmit", "* nothing")]
    [InlineData("resubmit", "999 orders")]
    [InlineData("resubmit", "orders")]
    [InlineData("resubmit", "x orders")]
    [InlineData("delete", "* orders")]
    public async Task What_is_not_there_is_not_found(string action, string target)
    {
        await using var host = await shop.StartAsync();
        await DeadLetterHost.RefuseAsync(host, "a");

        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(host, action, target));
        Assert.Single((await StatusAsync(host))["deadLetters"]!.AsArray());
    }

    [Fact]
    public async Task The_status_page_counts_orchestrations_and_shows_the_latest()
    {
        await using var host = await shop.StartAsync();
        await host.DurableClient("shop").ScheduleNewOrchestrationInstanceAsync("Wait");
        await host.DurableClient("shop").ScheduleNewOrchestrationInstanceAsync("Wait");
        await host.SettleAsync();
        var status = await StatusAsync(host);

        var count = Assert.Single(status["orchestrationCounts"]!.AsArray());
        Assert.Equal(("shop", "Running", 2), ((string)count!["app"]!, (string)count["status"]!, (int)count["count"]!));
        Assert.Equal(["Wait", "Wait"], status["orchestrations"]!.AsArray().Select(row => (string)row!["name"]!));
    }

    private static async Task<JsonNode> StatusAsync(FunctionsHost host)
    {
        using var client = host.CreateClient();
        return JsonNode.Parse(await client.GetStringAsync("status.json"))!;
    }

    private static async Task<HttpStatusCode> PostAsync(FunctionsHost host, string action, string target)
    {
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = host.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, $"status/{action}") { Content = new FormUrlEncodedContent([new("target", target)]) };
        request.Headers.Add("Origin", host.BaseAddress.GetLeftPart(UriPartial.Authority));
        return (await client.SendAsync(request)).StatusCode;
    }
}
