using System.Text.Json.Nodes;
using EGov.Local.Demo;
using EGov.Portal.Tests.Api;

namespace EGov.Upgrades.Tests;

/// <summary>Does what each dossier waits for, as its applicant and its official would, until it has ended.</summary>
internal sealed class Finishing(PortalHost portal)
{
    private const int MostSteps = 20;

    internal async Task FinishAsync(string code)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var seen = (await portal.Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
            if (seen["status"] is "returned" or "refused")
            {
                return;
            }

            await StepAsync(code, seen.Json);
            await portal.Host.SettleAsync();
        }

        Assert.Fail($"{code} does not end: {(await portal.Officer.GetAsync($"api/dossiers/{code}")).Text}");
    }

    /// <summary>The citizen's list: each dossier's state by its code.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> ListedAsync() =>
        (await portal.Anna.GetAsync("api/dossiers?limit=100")).Expect(200).Json["items"]!.AsArray()
            .ToDictionary(static item => item!["code"]!.ToString(), static item => item!["status"]!.ToString(), StringComparer.Ordinal);

    private async Task StepAsync(string code, JsonNode dossier)
    {
        switch (dossier["status"]!.ToString())
        {
            case "submitted":
                (await Paying.PayAsync(portal.Anna, code)).Expect(201);
                await ChangeAsync(portal.Officer, code, "accept", null);
                break;
            case "processing":
                await ChangeAsync(portal.Officer, code, "complete-step", $$"""{"step":"{{dossier["step"]!["code"]}}"}""");
                break;
            case "awaitingSupplement":
                var paper = (await portal.Anna.UploadAsync($"late-{code}", DemoFiles.Pdf("A clear copy"))).Expect(201)["id"];
                await ChangeAsync(portal.Anna, code, "supplement", $$"""{"components":[{"component":"health-certificate","file":"{{paper}}"}]}""");
                break;
            case "completed":
                var result = (await portal.Officer.UploadAsync($"licence-{code}", DemoFiles.Pdf("The licence"))).Expect(201)["id"];
                await ChangeAsync(portal.Officer, code, "return-result", $$"""{"files":["{{result}}"]}""");
                break;
        }
    }

    private static async Task ChangeAsync(ApiClient client, string code, string transition, string? body)
    {
        var seen = (await client.GetAsync($"api/dossiers/{code}")).Expect(200);
        (await client.PostAsync($"api/dossiers/{code}/{transition}", body, etag: seen.ETag)).Expect(200);
    }
}
