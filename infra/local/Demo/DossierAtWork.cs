using System.Text.Json.Nodes;

namespace EGov.Local.Demo;

/// <summary>What the dossier's state asks of the official and the citizen, from acceptance to the returned result.</summary>
internal sealed class DossierAtWork(DemoClient citizen, DemoClient official, Action<string> say, Func<Task> pause)
{
    internal const int MostPauses = 2400;

    internal static readonly byte[] Licence = DemoFiles.Pdf("Driving licence 790123456789, class B");

    /// <summary>Looks at the dossier and does what its state asks, until the result is returned.</summary>
    internal async Task GoAsync(string code)
    {
        for (var pauses = 0; ;)
        {
            var (dossier, etag) = await official.GetAsync($"api/dossiers/{code}");
            var status = dossier["status"]!.GetValue<string>();
            if (status == "returned")
            {
                say($"result {dossier["result"]!["code"]} returned at {dossier["result"]!["returnedAt"]}");
                return;
            }

            if (!await ActAsync($"api/dossiers/{code}", status, dossier, etag!))
            {
                if (++pauses > MostPauses)
                {
                    throw new DemoException($"The dossier {code} stays {status}.");
                }

                await pause();
            }
        }
    }

    /// <summary>False when there was nothing to do, or somebody was faster.</summary>
    private async Task<bool> ActAsync(string dossierPath, string status, JsonNode dossier, string etag) => status switch
    {
        "submitted" => await AcceptAsync(dossierPath, etag),
        "accepted" or "processing" when dossier["supplement"] is null => await AskAsync(dossierPath, etag),
        "awaitingSupplement" => await SupplyAsync(dossierPath, etag),
        "processing" when dossier["step"] is { } step => await CompleteAsync(dossierPath, step, etag),
        "completed" => await ReturnAsync(dossierPath, etag),
        _ => false,
    };

    private async Task<bool> AcceptAsync(string dossierPath, string etag)
    {
        if (!await official.ChangeAsync($"{dossierPath}/accept", etag, null))
        {
            return false;
        }

        var (accepted, _) = await official.GetAsync(dossierPath);
        say($"accepted at {accepted["acceptedAt"]}, due {accepted["dueAt"]}");
        return true;
    }

    private async Task<bool> AskAsync(string dossierPath, string etag)
    {
        var ask = new JsonObject
        {
            ["reason"] = "Giấy khám sức khỏe bị mờ",
            ["components"] = new JsonArray("health-certificate"),
        };
        if (!await official.ChangeAsync($"{dossierPath}/request-supplement", etag, ask))
        {
            return false;
        }

        var (asked, _) = await citizen.GetAsync(dossierPath);
        say($"supplement of health-certificate requested at {asked["supplement"]!["requestedAt"]}, until {asked["supplement"]!["until"]}");
        return true;
    }

    private async Task<bool> SupplyAsync(string dossierPath, string etag)
    {
        var file = await citizen.UploadAsync("demo-file-supplement", "health-certificate-2.pdf", DemoFiles.Pdf("Health certificate, legible"));
        say($"uploaded health-certificate-2.pdf as {file["id"]}, {file["size"]} bytes");
        var papers = new JsonArray(new JsonObject { ["component"] = "health-certificate", ["file"] = file["id"]!.GetValue<string>() });
        if (!await citizen.ChangeAsync($"{dossierPath}/supplement", etag, new JsonObject { ["components"] = papers }))
        {
            return false;
        }

        var (supplied, _) = await citizen.GetAsync(dossierPath);
        say($"supplied at {supplied["supplement"]!["suppliedAt"]}, due {supplied["dueAt"]}");
        return true;
    }

    private async Task<bool> CompleteAsync(string dossierPath, JsonNode step, string etag)
    {
        var done = await official.ChangeAsync($"{dossierPath}/complete-step", etag, new JsonObject { ["step"] = step["code"]!.GetValue<string>() });
        say(done ? $"step {step["code"]} done, opened {step["openedAt"]}" : $"step {step["code"]} changed meanwhile");
        return done;
    }

    private async Task<bool> ReturnAsync(string dossierPath, string etag)
    {
        var result = await official.UploadAsync("demo-file-result", "licence.pdf", Licence);
        say($"uploaded result licence.pdf as {result["id"]}, {result["size"]} bytes");
        return await official.ChangeAsync(
            $"{dossierPath}/return-result", etag, new JsonObject { ["files"] = new JsonArray(result["id"]!.GetValue<string>()) });
    }
}
