using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Http;
using EGov.Portal.Procedures;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Portal.Tests.Api;

/// <summary>
/// Each refusal has its number, speaks Vietnamese and English, and leaves no document and no file behind; only a malicious file is kept, out of
/// everybody's reach, in quarantine.
/// </summary>
public sealed class RefusedInBothLanguagesTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.FromHours(7));

    /// <summary>The string that every scanner must report, in two pieces so that scanners leave this file alone.</summary>
    private static readonly byte[] TestVirus =
        Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    [Theory]
    [InlineData("an unknown procedure", 422, "PORTAL-2001")]
    [InlineData("a missing component", 422, "PORTAL-2002")]
    [InlineData("a file over the limit", 413, "EGOV-1012")]
    [InlineData("a type that the first bytes belie", 422, "EGOV-1030")]
    [InlineData("a test virus", 422, "EGOV-1154")]
    [InlineData("an unknown agency", 422, "PORTAL-2026")]
    [InlineData("a stale version", 412, "EGOV-1023")]
    [InlineData("no version", 428, "EGOV-1022")]
    [InlineData("a key used for another body", 422, "EGOV-1021")]
    [InlineData("a body that is no JSON", 400, "EGOV-1010")]
    [InlineData("a body over the limit", 413, "EGOV-1012")]
    [InlineData("a transition that the state does not allow", 409, "PORTAL-2003")]
    public async Task It_is_told_by_number_in_both_languages_and_nothing_is_stored(string what, int status, string code)
    {
        await using var portal = what == "an unknown agency" ? await DatedPortal.StartAsync(Start, Communal) : await PortalHost.StartAsync();
        var application = JsonNode.Parse(await portal.Anna.ApplicationAsync())!.AsObject();
        var dossier = what == "an unknown agency" ? string.Empty : await portal.SubmittedAsync("submit-used");
        await portal.Host.SettleAsync();
        var before = await StoredAsync(portal);

        var vietnamese = await SendAsync(portal, what, application, dossier, "vi");
        var english = await SendAsync(portal, what, application, dossier, "en");
        await portal.Host.SettleAsync();

        foreach (var answer in new[] { vietnamese, english })
        {
            answer.Expect(status);
            Assert.Equal((code, "application/problem+json"), (answer.Code, answer.MediaType));
        }

        Assert.NotEqual(vietnamese["title"], english["title"]);
        Assert.NotEqual(vietnamese["detail"], english["detail"]);
        Assert.Equal(before, await StoredAsync(portal));
    }

    /// <summary>The renewal as the agencies of communes would receive it, so that an application names one.</summary>
    private static Procedure Communal { get; } = DossierSamples.Procedure with
    {
        Agencies = DossierSamples.Procedure.Agencies with { Ids = [], Kinds = [EGov.Platform.Agencies.AgencyKind.Commune] },
    };

    private static Task<Answer> SendAsync(PortalHost portal, string what, JsonObject application, string dossier, string language)
    {
        var anna = portal.Anna;
        switch (what)
        {
            case "an unknown procedure":
                application["procedure"] = "9.999999";
                return SubmitAsync(application.ToJsonString());
            case "a missing component":
                application["components"] = new JsonArray(application["components"]![0]!.DeepClone());
                return SubmitAsync(application.ToJsonString());
            case "an unknown agency":
                application["agency"] = "adm-99999999";
                return SubmitAsync(application.ToJsonString());
            case "a key used for another body":
                application["form"]!["fullName"] = "Somebody Else";
                return anna.PostAsync("api/dossiers", application.ToJsonString(), "submit-used", language: language);
            case "a body that is no JSON":
                return SubmitAsync("{\"procedure\":");
            case "a body over the limit":
                return SubmitAsync($"{{\"procedure\":\"{new string('x', Limits.JsonBody)}\"}}");
            case "a file over the limit":
                return UploadAsync([.. "%PDF-"u8, .. new byte[FileLimits.File]]);
            case "a type that the first bytes belie":
                return UploadAsync("MZ, a program"u8.ToArray());
            case "a test virus":
                return UploadAsync([.. Journey.Pdf, .. TestVirus]);
            case "a stale version":
                return portal.Officer.PostAsync($"api/dossiers/{dossier}/accept", null, etag: "\"77\"", language: language);
            case "no version":
                return portal.Officer.PostAsync($"api/dossiers/{dossier}/accept", null, language: language);
            case "a transition that the state does not allow":
                return portal.Officer.PostAsync($"api/dossiers/{dossier}/complete-step", """{"step":"verify"}""", etag: "\"1\"", language: language);
            default:
                throw new ArgumentOutOfRangeException(nameof(what), what, "There is no such case.");
        }

        Task<Answer> SubmitAsync(string body) => anna.PostAsync("api/dossiers", body, "submit-bad", language: language);

        Task<Answer> UploadAsync(byte[] content) => anna.UploadAsync("upload-bad", content, language: language);
    }

    /// <summary>All documents of the app with their tags, and all files, but not the audit trail and the quarantine, which are about refusals.</summary>
    private static async Task<IReadOnlyList<string>> StoredAsync(PortalHost portal)
    {
        var stores = portal.Stores;
        var stored = new List<string>();
        foreach (var store in new[] { stores.Aggregates, stores.Events, stores.Views, stores.Claims, stores.Keys, stores.Reference })
        {
            for (string? from = null; ;)
            {
                var page = await store.ChangesAsync(from, 1000, default);
                if (page.Documents.Count == 0)
                {
                    break;
                }

                stored.AddRange(page.Documents.Select(document => $"{document.Partition} {document.Id} {document.Tag}"));
                from = page.Continuation;
            }
        }

        var files = Path.Combine(portal.Host.DataFolder, "files");
        stored.AddRange(Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories));
        Assert.NotEmpty(stored);
        return [.. stored.Where(name => !name.Contains("quarantine", StringComparison.Ordinal)).Distinct().Order(StringComparer.Ordinal)];
    }
}
