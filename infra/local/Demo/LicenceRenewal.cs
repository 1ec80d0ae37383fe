using System.Text.Json.Nodes;

namespace EGov.Local.Demo;

/// <summary>The journey from search to download, as a citizen and an official play it over HTTP.</summary>
/// <param name="citizen">The citizen's client.</param>
/// <param name="official">The official's client.</param>
/// <param name="say">Takes a line per step.</param>
/// <param name="pause">Waits a moment for the server to go on by itself.</param>
internal sealed class LicenceRenewal(DemoClient citizen, DemoClient official, Action<string> say, Func<Task> pause)
{
    internal const string Agency = "G01.08";

    private const int MostPauses = 2400;

    private static readonly byte[] Licence = DemoFiles.Pdf("Driving licence 790123456789, class B");

    internal async Task PlayAsync()
    {
        var procedure = await FindProcedureAsync();
        var code = await SubmitAsync(procedure);
        await PayAsync(code);
        await ProcessAsync(code);
        await DownloadAsync(code);
        await CountAsync(code);
    }

    private async Task<string> FindProcedureAsync()
    {
        var (found, _) = await citizen.GetAsync("api/procedures?query=" + Uri.EscapeDataString("giay phep lai xe"));
        var first = found["items"]![0]!;
        say($"found procedure {first["code"]} \"{first["name"]!["vi"]}\", {first["workingDays"]} working days");
        return first["code"]!.GetValue<string>();
    }

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
        say($"paid {payment["amount"]} VND at {payment["paidAt"]}, transaction {payment["transaction"]}");
    }

    /// <summary>Looks at the dossier and does what its state asks of the official, until the result is returned.</summary>
    private async Task ProcessAsync(string code)
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

            if (!await ActAsync(code, status, dossier, etag!))
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
    private async Task<bool> ActAsync(string code, string status, JsonNode dossier, string etag)
    {
        switch (status)
        {
            case "submitted" when await official.ChangeAsync($"api/dossiers/{code}/accept", etag, null):
                var (accepted, _) = await official.GetAsync($"api/dossiers/{code}");
                say($"accepted at {accepted["acceptedAt"]}, due {accepted["dueAt"]}");
                return true;
            case "processing" when dossier["step"] is { } step:
                var done = await official.ChangeAsync(
                    $"api/dossiers/{code}/complete-step", etag, new JsonObject { ["step"] = step["code"]!.GetValue<string>() });
                say(done ? $"step {step["code"]} done, opened {step["openedAt"]}" : $"step {step["code"]} changed meanwhile");
                return done;
            case "completed":
                var result = await official.UploadAsync("demo-file-result", "licence.pdf", Licence);
                say($"uploaded result licence.pdf as {result["id"]}, {result["size"]} bytes");
                return await official.ChangeAsync(
                    $"api/dossiers/{code}/return-result", etag, new JsonObject { ["files"] = new JsonArray(result["id"]!.GetValue<string>()) });
            default:
                return false;
        }
    }

    private async Task DownloadAsync(string code)
    {
        var (dossier, _) = await citizen.GetAsync($"api/dossiers/{code}");
        var file = dossier["result"]!["files"]![0]!.GetValue<string>();
        var content = await citizen.DownloadAsync($"api/files/{file}");
        if (!content.AsSpan().SequenceEqual(Licence))
        {
            throw new DemoException($"The downloaded result {file} is not the one that was uploaded.");
        }

        say($"downloaded result {file}, {content.Length} bytes, as uploaded");
    }

    /// <summary>Whatever was repeated on the way, there is one of each.</summary>
    private async Task CountAsync(string code)
    {
        for (var pauses = 0; ;)
        {
            var (list, _) = await citizen.GetAsync("api/dossiers");
            var items = list["items"]!.AsArray();
            if (items.Count == 1 && items[0]!["status"]!.GetValue<string>() == "returned")
            {
                break;
            }

            if (items.Count > 1 || ++pauses > MostPauses)
            {
                throw new DemoException($"The list shows {items.Count} dossiers: {list.ToJsonString()}");
            }

            await pause();
        }

        var (dossier, _) = await citizen.GetAsync($"api/dossiers/{code}");
        var history = dossier["history"]!.AsArray();
        var payments = Count("fee-paid");
        var results = Count("result-returned");
        if (payments != 1 || results != 1)
        {
            throw new DemoException($"The history has {payments} payments and {results} results.");
        }

        say($"done: 1 dossier, 1 payment, 1 result; history of {history.Count} lines");

        int Count(string what) => history.Count(line => line!["what"]!.GetValue<string>() == what);
    }
}
