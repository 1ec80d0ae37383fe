using System.Text.Json.Nodes;

namespace EGov.Local.Demo;

/// <summary>
/// The journey from search to rating, as a citizen and an official play it over HTTP. A run that goes on where another was lost asks the server
/// how far it came, and repeats what it cannot know of with the keys that were used before.
/// </summary>
/// <param name="citizen">The citizen's client.</param>
/// <param name="official">The official's client.</param>
/// <param name="say">Takes a line per step.</param>
/// <param name="pause">Waits a moment for the server to go on by itself.</param>
internal sealed class LicenceRenewal(DemoClient citizen, DemoClient official, Action<string> say, Func<Task> pause)
{
    internal const string Agency = "G01.08";

    internal const string Citizen = "citizen-demo";

    internal const string Official = "official-demo";

    /// <summary>Plays it and gives the dossier's code.</summary>
    internal async Task<string> PlayAsync()
    {
        var procedure = await FindProcedureAsync();
        var code = await SubmitAsync(procedure);
        await PayAsync(code);
        await new DossierAtWork(citizen, official, say, pause).GoAsync(code);
        await DownloadAsync(code);
        await RateAsync(code);
        await new RenewalCheck(citizen, official, say, pause).CountAsync(code);
        return code;
    }

    private async Task<string> FindProcedureAsync()
    {
        var (found, _) = await citizen.GetAsync("api/procedures?query=" + Uri.EscapeDataString("giay phep lai xe"));
        var first = found["items"]![0]!;
        say($"found procedure {first["code"]} \"{first["name"]!["vi"]}\", {first["workingDays"]} working days");
        return first["code"]!.GetValue<string>();
    }

    /// <summary>Submits twice, as a client does whose first answer was lost on the way.</summary>
    private async Task<string> SubmitAsync(string procedure)
    {
        var application = await UploadAsync("demo-file-application", "application.pdf", "Application for renewal");
        var health = await UploadAsync("demo-file-health", "health-certificate.pdf", "Health certificate");
        var body = new JsonObject
        {
            ["procedure"] = procedure,
            ["form"] = new JsonObject
            {
                ["fullName"] = "Nguyễn Thị Minh",
                ["licenceNumber"] = "790123456789",
                ["licenceClass"] = "B",
                ["applicantKind"] = "citizen",
            },
            ["components"] = new JsonArray(
                new JsonObject { ["component"] = "application", ["file"] = application },
                new JsonObject { ["component"] = "health-certificate", ["file"] = health }),
        };
        var receipt = await citizen.CreateAsync("api/dossiers", "demo-submit", body);
        say($"submitted dossier {receipt["code"]} at {receipt["submittedAt"]}, fee {receipt["fee"]} VND");
        var again = await citizen.CreateAsync("api/dossiers", "demo-submit", body);
        if (!JsonNode.DeepEquals(receipt, again))
        {
            throw new DemoException($"Submitted again with its key, the dossier {receipt["code"]} is {again.ToJsonString()}.");
        }

        say($"submitted again with the same key: still dossier {again["code"]}");
        return receipt["code"]!.GetValue<string>();
    }

    private async Task<string> UploadAsync(string key, string name, string text)
    {
        var file = await citizen.UploadAsync(key, name, DemoFiles.Pdf(text));
        say($"uploaded {name} as {file["id"]}, {file["size"]} bytes");
        return file["id"]!.GetValue<string>();
    }

    private async Task PayAsync(string code)
    {
        var payment = await citizen.CreateAsync($"api/dossiers/{code}/payments", "demo-pay", new JsonObject { ["method"] = "online" });
        if (payment["redirectUrl"] is { } page)
        {
            await citizen.PressAsync($"{page}?deed=pay");
        }

        var (dossier, _) = await citizen.GetAsync($"api/dossiers/{code}");
        var fee = dossier["fees"]![0]!;
        say($"paid {fee["amount"]} VND at {fee["paidAt"]}, transaction {fee["transaction"]}");
    }

    private async Task DownloadAsync(string code)
    {
        var (dossier, _) = await citizen.GetAsync($"api/dossiers/{code}");
        var file = dossier["result"]!["files"]![0]!.GetValue<string>();
        var content = await citizen.DownloadAsync($"api/files/{file}");
        if (!content.AsSpan().SequenceEqual(DossierAtWork.Licence))
        {
            throw new DemoException($"The downloaded result {file} is not the one that was uploaded.");
        }

        say($"downloaded result {file}, {content.Length} bytes, as uploaded");
    }

    private async Task RateAsync(string code)
    {
        var (dossier, etag) = await citizen.GetAsync($"api/dossiers/{code}");
        while (dossier["rating"] is null)
        {
            await citizen.ChangeAsync(
                $"api/dossiers/{code}/rate", etag!, new JsonObject { ["score"] = 5, ["comment"] = "Nhanh và rõ ràng" });
            (dossier, etag) = await citizen.GetAsync($"api/dossiers/{code}");
        }

        say($"rated {dossier["rating"]!["score"]} of 5 at {dossier["rating"]!["at"]}");
    }
}
