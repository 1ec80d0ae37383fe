using System.Net;
using EGov.Identity.Messages;
using EGov.Local.Identity;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace EGov.Identity.Tests.Local;

/// <summary>What would have been sent, where whoever sits at the machine reads it.</summary>
public sealed class OutboxPageTests
{
    private static readonly DateTimeOffset Monday = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(7));

    [Fact]
    public async Task The_latest_hundred_messages_are_kept_the_latest_first()
    {
        var clock = new TestClock(Monday);
        var outbox = new OutboxMessages(MemoryDocumentStore.App(), clock);
        for (var number = 0; number < 105; number++)
        {
            clock.Now = Monday.AddSeconds(number);
            Assert.Null(await outbox.SendAsync(Message($"message {number}"), default));
        }

        var kept = await outbox.ListAsync(default);

        Assert.Equal(Enumerable.Range(5, 100).Reverse().Select(number => $"message {number}"), kept.Select(each => each.Message.Text));
    }

    [Theory]
    [InlineData("localhost:7071", 200)]
    [InlineData("127.0.0.1:7071", 200)]
    [InlineData("elsewhere.example", 403)]
    [InlineData("localhost.elsewhere.example", 403)]
    [InlineData("192.0.2.1", 403)]
    public async Task It_is_shown_under_a_name_of_this_machine_only(string host, int status)
    {
        foreach (var path in new[] { "/dev/outbox", "/dev/outbox.json" })
        {
            using var answer = await AskAsync(path, host);
            Assert.Equal(status, (int)answer.StatusCode);
            Assert.Equal(status == 200, (await answer.Content.ReadAsStringAsync()).Contains("123456", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_a_message_says_is_shown_as_text_and_kept_by_no_cache()
    {
        using var answer = await AskAsync("/dev/outbox", "localhost");

        Assert.Contains("&lt;b&gt;", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains("default-src 'none'", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_deployed_provider_has_no_such_page()
    {
        await using var host = await IdentityHost.StartAsync();
        using var client = host.Host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(OutboxPage.Route, UriKind.Relative))).StatusCode);
    }

    private static PersonalMessage Message(string text) => new(new(MessageChannel.Phone, "+84912345678"), "About", text);

    private static async Task<HttpResponseMessage> AskAsync(string path, string host)
    {
        var outbox = new OutboxMessages(MemoryDocumentStore.App(), new TestClock(Monday));
        await outbox.SendAsync(Message("<b>123456</b>"), default);
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        OutboxPage.Map(site, () => outbox);
        await site.StartAsync();
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Urls.First() + path);
        request.Headers.Host = host;
        return await client.SendAsync(request);
    }
}
