using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using EGov.Platform.Access;
using EGov.Rules.Tests;

namespace EGov.Portal.Tests.Api;

/// <summary>Every time in every answer is Vietnamese: RFC 3339 with +07:00.</summary>
public sealed partial class AnswerTimesTests
{
    private static readonly byte[] TestVirus =
        Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    private readonly List<string> texts = [];
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    [Fact]
    public async Task No_answer_of_a_journey_tells_a_time_with_another_offset()
    {
        await using var portal = await PortalHost.StartAsync();
        var code = await JourneyAsync(portal);
        var signed = (await portal.Anna.GetAsync($"api/dossiers/{code}")).Json["forms"]![0]!["file"]!.ToString();
        (await portal.Anna.UploadAsync("upload-0077", TestVirus)).Expect(422);
        await portal.Host.SettleAsync();
        await portal.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        var system = portal.ClientOf(new Caller("register", [Callers.System], null));
        var auditor = portal.ClientOf(new Caller("auditor", [Callers.Auditor], null));
        var @operator = portal.ClientOf(new Caller("operator", [Callers.Operator], null));

        await ReadAsync(portal.Anna, "/api/dossiers", "");
        await ReadAsync(portal.Officer, "/api/dossiers", "");
        await ReadAsync(portal.Anna, "/api/dossiers/{code}", code);
        await ReadAsync(portal.Officer, "/api/dossiers/{code}", code);
        await ReadAsync(portal.Anna, "/api/dossiers/{code}/events", code);
        await ReadAsync(portal.Anna, "/api/dossiers/{code}/payments", code);
        await ReadAsync(portal.Anna, "/api/files/{id}/signatures", signed);
        await ReadAsync(@operator, "/api/files/quarantine", "");
        await ReadAsync(auditor, "/api/portal/audit", "");
        await ReadAsync(auditor, "/api/portal/audit", "", $"?target=dossier-{code}");
        await ReadAsync(portal.Officer, "/api/portal/dossier-counts", "");
        await ReadAsync(system, "/api/portal/events/{aggregate}", $"dossier-{code}");
        await portal.Host.Clock.Advance(TimeSpan.FromDays(2));
        await ReadAsync(auditor, "/api/portal/audit/verification", "", "?from=2026-01-05&to=2026-01-06");

        Assert.Equal(PathsWithTimes().Where(path => path != "/api/agencies"), asked.Order(StringComparer.Ordinal)); // agencies are no view and have days alone
        Assert.All(
            texts.SelectMany(text => Moment().Matches(text).Select(found => $"{found.Value} of {text}")),
            time => Assert.Contains("+07:00 of", time, StringComparison.Ordinal));
    }

    /// <summary>The paths whose GET may answer with a time, by the description of the API.</summary>
    private static IEnumerable<string> PathsWithTimes()
    {
        var description = JsonNode.Parse(RepositoryFiles.Read("docs/openapi/portal.json"))!;
        return description["paths"]!.AsObject()
            .Where(path => path.Value!["get"]?["responses"]?["200"] is { } answer && HasTime(answer, description, []))
            .Select(path => path.Key)
            .Order(StringComparer.Ordinal);
    }

    private static bool HasTime(JsonNode? schema, JsonNode description, HashSet<string> seen) => schema switch
    {
        JsonObject fields when fields["$ref"]?.ToString().Split('/')[^1] is { } name =>
            seen.Add(name) && HasTime(description["components"]!["schemas"]![name], description, seen),
        JsonObject fields => fields["format"] is JsonValue format && format.ToString() == "date-time" || fields.Any(field => HasTime(field.Value, description, seen)),
        JsonArray items => items.Any(item => HasTime(item, description, seen)),
        _ => false,
    };

    /// <summary>A dossier from its submission to its rating, with what its changes answer.</summary>
    private async Task<string> JourneyAsync(PortalHost portal)
    {
        texts.Add((await portal.Anna.UploadAsync("upload-0001", Journey.Pdf)).Expect(201).Text);
        var submitted = (await portal.Anna.PostAsync("api/dossiers", await portal.Anna.ApplicationAsync(), "submit-0001")).Expect(201);
        await portal.Host.SettleAsync();
        var code = submitted["code"];
        texts.Add(submitted.Text);
        texts.Add((await portal.Anna.BeginPaymentAsync(code)).Expect(201).Text);
        (await portal.Anna.PayAsync(code)).Expect(201);
        texts.Add((await portal.Anna.PayAsync(code, "payment-0002")).Expect(201).Text);
        foreach (var (transition, body) in ((string, string?)[])
        [
            ("accept", null),
            ("request-supplement", """{"reason":"blurred","components":["health-certificate"]}"""),
        ])
        {
            texts.Add((await portal.OfficerDoesAsync(code, transition, body)).Text);
        }

        return code;
    }

    private async Task ReadAsync(ApiClient client, string path, string value, string query = "")
    {
        asked.Add(path);
        var filled = Parameter().Replace(path, Uri.EscapeDataString(value)).TrimStart('/');
        var answer = (await client.GetAsync(filled + query)).Expect(200);
        Assert.True(Moment().IsMatch(answer.Text), $"{path} tells no time: {answer.Text}");
        texts.Add(answer.Text);
    }

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9.]+(Z|[+-][0-9:]+)?")]
    private static partial Regex Moment();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Parameter();
}
