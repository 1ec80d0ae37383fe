using EGov.Exchange.Tests.Drafts;

namespace EGov.Exchange.Tests.Exchanges;

/// <summary>A series of numbers begins with 01 (Decree 30/2020/NĐ-CP, article 15.1).</summary>
public sealed class ComposedNumberTests
{
    [Theory]
    [InlineData("0", 422)]
    [InlineData("00", 422)]
    [InlineData("01", 201)]
    public async Task What_has_no_number_is_not_sent(string number, int status)
    {
        await using var axis = await ExchangeHost.StartAsync();
        var play = new DraftPlay(axis);
        var upload = await play.UploadAsync(DraftPlay.Paper);

        var answer = await play.Clerk.PostAsync(
            "/api/documents",
            $$$"""{"number":"{{{number}}}","notation":"VPCP-VP","kind":"Công văn","subject":"V/v","signer":{"name":"A"},"recipients":["G12"],"files":[{"upload":"{{{upload}}}"}]}""",
            key: "composed-0001");

        answer.Expect(status);
        if (status == 422)
        {
            Assert.Equal("EXCHANGE-4114", answer.Code);
            Assert.Contains("CodeNumber", answer.Text, StringComparison.Ordinal);
        }
    }
}
