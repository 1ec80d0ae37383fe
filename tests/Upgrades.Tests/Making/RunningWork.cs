using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Azure.Messaging.ServiceBus;
using EGov.Local.Demo;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions.Storage;

namespace EGov.Upgrades.Tests.Making;

/// <summary>
/// Fills a data folder with work in every state and loses the process in the middle of it. It uses the API as a client does, so that it can be
/// compiled with any release.
/// </summary>
internal sealed class RunningWork
{
    private readonly PortalHost portal;
    private readonly JsonArray dossiers = [];
    private readonly JsonArray files = [];

    private RunningWork(PortalHost portal) => this.portal = portal;

    /// <summary>Fills the folder.</summary>
    /// <returns>What is in it, for whoever opens it.</returns>
    internal static async Task<JsonObject> FillAsync(DirectoryInfo folder)
    {
        var probe = new DurabilityProbe();
        await using var portal = await PortalHost.StartAsync(folder, probe, seed: 1, replicas: 1, keepFolder: true);
        var work = new RunningWork(portal);
        await work.PlayAsync();
        await portal.Host.ServiceBus.CreateSender("portal-events").SendMessageAsync(
            new ServiceBusMessage("no event") { Subject = "dossier", SessionId = "7", MessageId = "broken" });
        await portal.Host.SettleAsync();
        await work.LookAsync();
        await work.LoseAsync(probe);
        return new JsonObject
        {
            ["at"] = portal.Host.Clock.GetUtcNow(),
            ["dossiers"] = work.dossiers,
            ["files"] = work.files,
            ["deadLetters"] = new JsonArray("broken"),
        };
    }

    private async Task PlayAsync()
    {
        await PlayAsync("overdue", "pay", "accept");
        await portal.Host.Clock.Advance(TimeSpan.FromDays(9));
        await PlayAsync("submitted");
        await PlayAsync("paid", "pay");
        await PlayAsync("first step", "pay", "accept");
        await PlayAsync("second step", "pay", "accept", "verify");
        await PlayAsync("awaiting supplement", "pay", "accept", "ask");
        await PlayAsync("supplemented", "pay", "accept", "ask", "supply");
        await PlayAsync("completed", "pay", "accept", "verify", "issue");
        await PlayAsync("returned", "pay", "accept", "verify", "issue", "return");
        await PlayAsync("refused", "refuse");
        await portal.Host.Clock.Advance(TimeSpan.FromHours(30));
    }

    private async Task<string> PlayAsync(string name, params string[] steps)
    {
        var code = await SubmitAsync(name);
        await portal.Host.SettleAsync();
        foreach (var step in steps)
        {
            await StepAsync(code, step);
            await portal.Host.SettleAsync();
        }

        return code;
    }

    private async Task StepAsync(string code, string step)
    {
        switch (step)
        {
            case "pay":
                (await PayAsync(code)).Expect(201);
                break;
            case "accept":
                await ChangeAsync(portal.Officer, code, "accept", null);
                break;
            case "verify" or "issue":
                await ChangeAsync(portal.Officer, code, "complete-step", $$"""{"step":"{{step}}"}""");
                break;
            case "ask":
                await ChangeAsync(portal.Officer, code, "request-supplement", """{"reason":"The certificate is blurred","components":["health-certificate"]}""");
                break;
            case "supply":
                var paper = await UploadAsync(portal.Anna, $"supply-{code}");
                await ChangeAsync(portal.Anna, code, "supplement", $$"""{"components":[{"component":"health-certificate","file":"{{paper}}"}]}""");
                break;
            case "return":
                var result = await UploadAsync(portal.Officer, $"result-{code}");
                await ChangeAsync(portal.Officer, code, "return-result", $$"""{"files":["{{result}}"]}""");
                break;
            default:
                await ChangeAsync(portal.Officer, code, "refuse", """{"reason":"Another ministry decides"}""");
                break;
        }
    }

    /// <summary>A dossier whose event nobody has heard of, and one whose payment is cut in the middle.</summary>
    private async Task LoseAsync(DurabilityProbe probe)
    {
        var paying = await PlayAsync("payment cut");
        await SubmitAsync("unheard");
        probe.StopAt = probe.Steps + 3;
        await Record.ExceptionAsync(() => PayAsync(paying));
        Assert.True(probe.Stopped);
    }

    private async Task<string> SubmitAsync(string name)
    {
        var key = name.Replace(' ', '-');
        var application = new JsonObject
        {
            ["procedure"] = "3.000347",
            ["form"] = new JsonObject
            {
                ["fullName"] = "Trần Thị Anna",
                ["licenceNumber"] = "790123456789",
                ["licenceClass"] = "B",
                ["applicantKind"] = "citizen",
            },
            ["components"] = new JsonArray(
                new JsonObject { ["component"] = "application", ["file"] = await UploadAsync(portal.Anna, $"application-{key}") },
                new JsonObject { ["component"] = "health-certificate", ["file"] = await UploadAsync(portal.Anna, $"health-{key}") }),
        }.ToJsonString();
        var code = (await portal.Anna.PostAsync("api/dossiers", application, $"submit-{key}")).Expect(201)["code"];
        dossiers.Add(new JsonObject { ["name"] = name, ["code"] = code, ["key"] = $"submit-{key}", ["application"] = application });
        return code;
    }

    private async Task<string> UploadAsync(ApiClient client, string key)
    {
        var content = DemoFiles.Pdf(key);
        var id = (await client.UploadAsync(key, content)).Expect(201)["id"];
        files.Add(new JsonObject
        {
            ["id"] = id,
            ["by"] = client == portal.Anna ? "anna" : "officer",
            ["sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        });
        return id;
    }

    private Task<Answer> PayAsync(string code) => Paying.PayAsync(portal.Anna, code);

    private static async Task ChangeAsync(ApiClient client, string code, string transition, string? body)
    {
        var seen = (await client.GetAsync($"api/dossiers/{code}")).Expect(200);
        (await client.PostAsync($"api/dossiers/{code}/{transition}", body, etag: seen.ETag)).Expect(200);
    }

    /// <summary>Notes what the officials see of each dossier.</summary>
    private async Task LookAsync()
    {
        foreach (var dossier in dossiers)
        {
            var seen = (await portal.Officer.GetAsync($"api/dossiers/{dossier!["code"]}")).Expect(200).Json;
            dossier["status"] = seen["status"]!.DeepClone();
            dossier["version"] = seen["version"]!.DeepClone();
            dossier["history"] = new JsonArray([.. seen["history"]!.AsArray().Select(static line => JsonValue.Create($"{line!["what"]} {line["by"]} {line["at"]}"))]);
        }
    }
}
