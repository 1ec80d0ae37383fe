using System.Text.Json.Nodes;
using EGov.Local.Demo;

namespace EGov.Portal.Tests.Api;

/// <summary>The usual steps of a dossier, for tests that are about a later one.</summary>
internal static class Journey
{
    public static readonly byte[] Pdf = DemoFiles.Pdf("A paper");

    public static async Task<string> UploadAsync(this ApiClient client, string key = "upload-0001") =>
        (await client.UploadAsync(key, Pdf)).Expect(201)["id"];

    public static async Task<string> ApplicationAsync(this ApiClient client) =>
        Application(await client.UploadAsync("upload-0001"), await client.UploadAsync("upload-0002"));

    public static string Application(string application, string health) => ApplicationWith(application, health).ToJsonString();

    /// <summary>The application, to be changed by a test.</summary>
    public static JsonObject ApplicationWith(string application, string health) => new()
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
            new JsonObject { ["component"] = "application", ["file"] = application },
            new JsonObject { ["component"] = "health-certificate", ["file"] = health }),
    };

    /// <summary>Anna's submitted dossier; its code.</summary>
    public static async Task<string> SubmittedAsync(this PortalHost portal, string key = "submit-0001")
    {
        var receipt = (await portal.Anna.PostAsync("api/dossiers", await portal.Anna.ApplicationAsync(), key)).Expect(201);
        await portal.Host.SettleAsync();
        return receipt["code"];
    }

    /// <summary>Somebody reads the dossier and changes it, and the host does what follows.</summary>
    public static async Task<Answer> DoAsync(this PortalHost portal, ApiClient client, string code, string transition, string? body)
    {
        var seen = (await client.GetAsync($"api/dossiers/{code}")).Expect(200);
        var answer = await client.PostAsync($"api/dossiers/{code}/{transition}", body, etag: seen.ETag);
        await portal.Host.SettleAsync();
        return answer;
    }

    /// <summary>Begins the payment, if need be, and pays at the simulated gateway.</summary>
    public static async Task<Answer> PayAsync(this ApiClient client, string code, string key = "payment-0001")
    {
        var begun = await client.BeginPaymentAsync(code, key);
        if (begun.Status == 201 && begun.Json["redirectUrl"] is not null)
        {
            await client.PressAsync(begun, "pay");
        }

        return begun;
    }

    public static Task<Answer> BeginPaymentAsync(this ApiClient client, string code, string key = "payment-0001") =>
        client.PostAsync($"api/dossiers/{code}/payments", """{"request":1,"method":"online","returnUrl":"/api/portal/limits"}""", key);

    /// <summary>Presses a button of the simulated gateway's page, which leads back to where the payer came from.</summary>
    public static async Task PressAsync(this ApiClient client, Answer payment, string deed) =>
        (await client.PostAsync($"{payment["redirectUrl"].TrimStart('/')}?deed={deed}", null)).Expect(200);

    /// <summary>Anna pays the dossier; it as it is then.</summary>
    public static async Task<Answer> PaidAsync(this PortalHost portal, string code, string key = "payment-0001")
    {
        (await portal.Anna.PayAsync(code, key)).Expect(201);
        await portal.Host.SettleAsync();
        return await portal.Anna.GetAsync($"api/dossiers/{code}");
    }

    /// <summary>Anna's dossier, paid and accepted, with its first step open.</summary>
    public static async Task<string> ProcessingAsync(this PortalHost portal)
    {
        var code = await portal.SubmittedAsync();
        (await portal.Anna.PayAsync(code)).Expect(201);
        await portal.OfficerDoesAsync(code, "accept", null);
        return code;
    }

    /// <summary>The officer asks for a better health certificate and Anna supplies it; the file.</summary>
    public static async Task<string> SuppliedAsync(this PortalHost portal, string code)
    {
        await portal.OfficerDoesAsync(code, "request-supplement", """{"reason":"The certificate is blurred","components":["health-certificate"]}""");
        var file = await portal.Anna.UploadAsync("upload-0003");
        var body = $$"""{"components":[{"component":"health-certificate","file":"{{file}}"}]}""";
        (await portal.DoAsync(portal.Anna, code, "supplement", body)).Expect(200);
        return file;
    }

    /// <summary>Anna's dossier with every step done.</summary>
    public static async Task<string> CompletedAsync(this PortalHost portal)
    {
        var code = await portal.ProcessingAsync();
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"verify"}""");
        await portal.OfficerDoesAsync(code, "complete-step", """{"step":"issue"}""");
        return code;
    }

    /// <summary>The officer reads the dossier, changes it, and the host does what follows.</summary>
    public static async Task<Answer> OfficerDoesAsync(this PortalHost portal, string code, string transition, string? body) =>
        (await portal.DoAsync(portal.Officer, code, transition, body)).Expect(200);
}
