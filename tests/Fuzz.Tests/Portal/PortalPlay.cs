using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using EGov.Local.Demo;
using EGov.Platform.Access;
using EGov.Portal.Tests.Api;

namespace EmbeddedFunctions.Fuzz.Tests.Portal;

/// <summary>Makes requests to a portal and holds every answer to the API's rules.</summary>
internal sealed class PortalPlay(PortalHost portal) : IDisposable
{
    private readonly List<string> codes = [];
    private readonly List<string> files = [];
    private readonly HttpClient client = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8 })
    {
        BaseAddress = portal.Host.BaseAddress,
    };

    private readonly string?[] tokens =
    [
        portal.TokenOf(new Caller("anna", [Callers.Citizen], null)),
        portal.TokenOf(new Caller("officer", [Callers.Official], "G01.08")),
        portal.TokenOf(new Caller("binh", [Callers.Citizen], null)),
        portal.TokenOf(new Caller("stranger", [Callers.Official], "G12.01")),
        null,
        "not.a.token",
    ];

    public async Task DoAsync(Call call)
    {
        using var request = await RequestAsync(call);
        var before = await NewestChangeAsync();
        HttpResponseMessage answer;
        try
        {
            answer = await client.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            return; // The client would not send such a thing.
        }

        using (answer)
        {
            var text = await answer.Content.ReadAsStringAsync();
            RequireRight(call, answer, text);
            if ((int)answer.StatusCode >= 400 && !IsSetApart(text))
            {
                Assert.True(before == await NewestChangeAsync(), $"{(int)answer.StatusCode} for {call}, and yet something was stored: {text}");
            }

            Learn(call, answer, text);
        }

        await portal.Host.SettleAsync();
        if (call.Hours > 0)
        {
            await portal.Host.Clock.Advance(TimeSpan.FromHours(call.Hours));
        }
    }

    /// <summary>A content that the scanner refuses is kept apart with the reason; nothing else of a refused request is.</summary>
    private static bool IsSetApart(string problem) => problem.Contains("\"code\":\"EGOV-115", StringComparison.Ordinal);

    public void Dispose() => client.Dispose();

    /// <summary>Everything that was promised is there, once.</summary>
    public async Task RequireWholeAsync()
    {
        await portal.Host.SettleAsync();
        Assert.False(portal.Host.Ended.IsCompleted, "the host has ended itself");
        var listed = (await portal.Anna.GetAsync("api/dossiers?limit=100")).Expect(200).Json["items"]!.AsArray();
        var paid = 0;
        foreach (var code in codes.Distinct())
        {
            var dossier = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Expect(200);
            var item = listed.Single(item => item!["code"]!.GetValue<string>() == code)!;
            Assert.Equal((dossier["status"], dossier["version"]), (item["status"]!.ToString(), item["version"]!.ToString()));
            paid += dossier.Json["fee"]!["paidAmount"]!.GetValue<long>() > 0 ? 1 : 0;
        }

        Assert.Equal(codes.Distinct().Count(), listed.Count);
        Assert.InRange(paid, 0, (await portal.Stores.Claims.ListAsync("simulated-gateway", string.Empty, 1000, default)).Count);
        (await portal.Anonymous.GetAsync("api/portal/health")).Expect(200);
    }

    private async Task<HttpRequestMessage> RequestAsync(Call call)
    {
        var path = call.Sample.Path
            .Replace("CODE", call.Code is null ? Known(codes, call.Choice) : Uri.EscapeDataString(call.Code), StringComparison.Ordinal)
            .Replace("FILE", call.Code is null ? Known(files, call.Choice) : Uri.EscapeDataString(call.Code), StringComparison.Ordinal);
        var request = new HttpRequestMessage(new HttpMethod(call.Sample.Method), path + call.Query) { Content = Content(call) };
        var token = tokens[call.Who == 0 ? (call.Sample.Official ? 1 : 0) : call.Who + 1];
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (call.Key is not null)
        {
            request.Headers.TryAddWithoutValidation("Idempotency-Key", Sendable(call.Key));
        }

        request.Headers.TryAddWithoutValidation("Accept-Language", call.Choice % 3 == 0 ? "en" : call.Choice % 7 == 0 ? "xx;q=9,,;" : "vi");
        if (call.Sample.Method == "POST")
        {
            request.Headers.TryAddWithoutValidation("If-Match", Sendable(call.Match) ?? await ETagAsync(call.Choice));
        }

        return request;
    }

    private HttpContent? Content(Call call)
    {
        if (call.Sample.Path == "api/files" && call.Type == "application/json")
        {
            var name = call.Choice % 5 == 0 && call.Body is { } odd ? odd : "paper.pdf";
            var form = new MultipartFormDataContent("boundary");
            var part = new ByteArrayContent(call.Choice % 9 == 0 ? Encoding.UTF8.GetBytes(call.Body ?? "") : DemoFiles.Pdf($"A paper {call.Choice}"));
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            form.Add(part);
            return form;
        }

        if (call.Body is null)
        {
            return null;
        }

        var body = call.Body
            .Replace("FILE", Known(files, call.Choice), StringComparison.Ordinal)
            .Replace("OTHER", Known(files, call.Choice + 1), StringComparison.Ordinal);
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", call.Type);
        return content;
    }

    private static void RequireRight(Call call, HttpResponseMessage answer, string text)
    {
        var status = (int)answer.StatusCode;
        Assert.True(status < 500, $"{status} for {call}: {text}");
        if (status < 400)
        {
            return;
        }

        if (text.Length == 0 && status is 400 or 404 or 405 && call.Code is not null)
        {
            return; // The odd code made it another address, which belongs to no function, or none at all.
        }

        Assert.True(answer.Content.Headers.ContentType?.MediaType == "application/problem+json", $"{status} for {call}, but no problem details: '{text}'");
        var problem = JsonNode.Parse(text)!;
        Assert.Matches("^(EGOV|PORTAL)-[0-9]{4}$", problem["code"]!.GetValue<string>());
        Assert.NotEmpty(problem["title"]!.GetValue<string>());
        Assert.Equal(status, problem["status"]!.GetValue<int>());
    }

    private void Learn(Call call, HttpResponseMessage answer, string text)
    {
        if ((int)answer.StatusCode != 201)
        {
            return;
        }

        if (call.Sample.Path == "api/dossiers" && call.Who == 0)
        {
            codes.Add(JsonNode.Parse(text)!["code"]!.GetValue<string>());
        }
        else if (call.Sample.Path == "api/files")
        {
            files.Add(JsonNode.Parse(text)!["id"]!.GetValue<string>());
        }
    }

    private async Task<string> ETagAsync(int choice) =>
        codes.Count == 0 ? "\"1\"" : (await portal.Officer.GetAsync($"api/dossiers/{Known(codes, choice)}")).ETag ?? "\"1\"";

    private async Task<string> NewestChangeAsync()
    {
        var (continuation, seen) = ("0", -1);
        while (seen != 0)
        {
            var page = await portal.Stores.Aggregates.ChangesAsync(continuation, 1000, default);
            (continuation, seen) = (page.Continuation, page.Documents.Count);
        }

        return continuation;
    }

    /// <summary>The text as far as HTTP can carry it in a header; the server answers to nothing else.</summary>
    [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(nameof(text))]
    private static string? Sendable(string? text) => text is null ? null : string.Concat(text.Where(static letter => !char.IsControl(letter)));

    private static string Known(List<string> known, int choice) => known.Count == 0 ? "none" : known[choice % known.Count];
}
