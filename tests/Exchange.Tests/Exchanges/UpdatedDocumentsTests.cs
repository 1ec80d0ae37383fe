using EGov.Exchange.EdXml;
using EGov.Portal.Tests.Api;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>A document and its update at one recipient.</summary>
public sealed class UpdatedDocumentsTests
{
    [Theory]
    [InlineData("message")]
    [InlineData("rest")]
    public async Task Who_takes_the_update_is_reminded_of_the_original_no_more(string way)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G12");
        var (original, update) = await SendBothAsync(axis, "95");

        if (way == "message")
        {
            await RecalledCopiesTests.SayAsync(axis, "G12", await Letters.StatusAsync(Letters.Finance, Letters.Office, "95", StatusCode.Accepted));
        }
        else
        {
            (await clerk.PostAsync($"/api/mailbox/{update}/acknowledge", "{}", etag: (await clerk.GetAsync($"/api/mailbox/{update}")).ETag)).Expect(200);
            await axis.Host.SettleAsync();
        }

        await axis.Host.Clock.Advance(TimeSpan.FromDays(2));

        Assert.Empty((await clerk.GetAsync("/api/mailbox?only=overdue")).Json["items"]!.AsArray());
        var first = await clerk.GetAsync($"/api/mailbox/{original}");
        Assert.Equal((update, 0), (first["answeredBy"], first.Json["overdue"]!.GetValue<int>()));
        Assert.NotEqual("03", first.Json["state"]?.GetValue<string>());
    }

    [Fact]
    public async Task While_the_update_is_not_taken_both_wait()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var (original, update) = await SendBothAsync(axis, "96");

        await axis.Host.Clock.Advance(TimeSpan.FromDays(2));

        var overdue = (await axis.ClerkOf("G12").GetAsync("/api/mailbox?only=overdue")).Json["items"]!.AsArray();
        Assert.Equivalent(new[] { original, update }, overdue.Select(item => item!["document"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("15", true)]
    [InlineData("16", false)]
    public async Task An_update_is_agreed_to_or_not_by_message(string code, bool agreed)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G12");
        var (original, update) = await SendBothAsync(axis, "97");

        await RecalledCopiesTests.SayAsync(axis, "G12", await Letters.StatusAsync(Letters.Finance, Letters.Office, "97", code == "15" ? StatusCode.RecallAgreed : StatusCode.RecallRefused));
        await axis.Host.Clock.Advance(TimeSpan.FromDays(2));

        var said = await clerk.GetAsync($"/api/mailbox/{update}");
        Assert.Equal(("applied", agreed), (said.Json["history"]![0]!["outcome"]!.GetValue<string>(), said.Json["updateAgreed"]!.GetValue<bool>()));
        Assert.False(said.Json["cancelled"]!.GetValue<bool>());
        var overdue = (await clerk.GetAsync("/api/mailbox?only=overdue")).Json["items"]!.AsArray().Select(item => item!["document"]!.GetValue<string>());
        Assert.Equal(agreed ? [] : [original], overdue);
    }

    [Fact]
    public async Task A_clerk_agrees_to_an_update_and_the_sender_is_told()
    {
        await using var axis = await ExchangeHost.StartAsync();
        var clerk = axis.ClerkOf("G12");
        var (original, update) = await SendBothAsync(axis, "98");

        await AnswerAsync(clerk, update, 200);
        await axis.Host.SettleAsync();
        await AnswerAsync(clerk, update, 409);
        await AnswerAsync(clerk, original, 409);

        var told = (await axis.SystemOf("G22").GetAsync("/api/mailbox?only=messages")).Json["items"]!.AsArray().Select(item => item!["status"]!["code"]!.GetValue<string>());
        Assert.Single(told, code => code == "15");
        Assert.Equal("01", (await clerk.GetAsync($"/api/mailbox/{update}"))["state"]);
        Assert.Equal(update, (await clerk.GetAsync($"/api/mailbox/{original}"))["answeredBy"]);
    }

    private static async Task AnswerAsync(ApiClient clerk, string id, int status) =>
        (await clerk.PostAsync($"/api/mailbox/{id}/recall-answer", """{"agreed":true}""", etag: (await clerk.GetAsync($"/api/mailbox/{id}")).ETag)).Expect(status);

    private static async Task<(string Original, string Update)> SendBothAsync(ExchangeHost axis, string number) => (
        await RecalledCopiesTests.SendAsync(axis, await Letters.NewAsync(Letters.Office, number, "Bản một", Letters.Finance)),
        await RecalledCopiesTests.SendAsync(axis, await RecalledCopiesTests.UpdateAsync(number, Letters.Finance)));
}
