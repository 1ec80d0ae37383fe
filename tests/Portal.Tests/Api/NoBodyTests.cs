using System.Text;
using EGov.Platform.Access;

namespace EGov.Portal.Tests.Api;

/// <summary>Requests that have nothing to say in a body.</summary>
public sealed class NoBodyTests
{
    [Theory]
    [InlineData("""{"note":"with conditions"}""", 400, "EGOV-1011")]
    [InlineData("""[]""", 400, "EGOV-1011")]
    [InlineData("""null""", 400, "EGOV-1011")]
    [InlineData("""{""", 400, "EGOV-1010")]
    public async Task What_asks_for_no_body_takes_none(string body, int status, string error)
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await portal.SubmittedAsync();
        var paid = await portal.PaidAsync(code);
        var @operator = portal.ClientOf(new Caller("operator", [Callers.Operator], null));

        Assert.Equal(error, (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", body, etag: paid.ETag)).Expect(status).Code);
        Assert.Equal(error, (await portal.Officer.PostAsync($"api/dossiers/{code}/resume", body, etag: paid.ETag)).Expect(status).Code);
        Assert.Equal(error, (await @operator.PostAsync("api/portal/views/rebuild", body)).Expect(status).Code);
        using var text = new StringContent("please", Encoding.UTF8, "text/plain");
        Assert.Equal("EGOV-1013", (await portal.Officer.SendAsync(HttpMethod.Post, $"api/dossiers/{code}/accept", text, etag: paid.ETag)).Expect(415).Code);

        (await portal.Officer.PostAsync($"api/dossiers/{code}/accept", "{}", etag: paid.ETag)).Expect(200);
    }
}
