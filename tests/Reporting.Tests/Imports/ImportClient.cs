using System.Net.Http.Headers;
using EGov.Portal.Tests.Api;
using EGov.Reporting.Tests.Formats;

namespace EGov.Reporting.Tests.Imports;

/// <summary>Brings files of values as agencies do, and waits for what becomes of them.</summary>
internal static class ImportClient
{
    public const string Csv = "text/csv";
    public const string SdmxMl = "application/vnd.sdmx.structurespecificdata+xml";
    public const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public const string SdmxCsv = "application/vnd.sdmx.data+csv";

    public static Task<Answer> BringAsync(this ApiClient client, string profile, string type, byte[] file, string key, string more = "")
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return client.SendAsync(HttpMethod.Post, $"api/reporting/imports?profile={profile}{more}", content, key);
    }

    /// <summary>Brings a file and gives the import as it is when all that follows from it is done.</summary>
    public static async Task<Answer> ImportedAsync(
        this ReportingHost reporting, ApiClient client, string profile, string type, string file, string key, string more = "")
    {
        var id = (await client.BringAsync(profile, type, file.Bytes(), key, more)).Expect(201)["id"];
        await reporting.Host.SettleAsync();
        return (await client.GetAsync($"api/reporting/imports/{id}")).Expect(200);
    }

    /// <summary>A value that is shown, as text; null when there is none.</summary>
    public static async Task<string?> ValueAsync(this ReportingHost reporting, string measure, string period, string area = "VN", string category = "_T")
    {
        var shown = (await reporting.Anonymous.GetAsync($"api/reporting/indicators/{measure}/values?from={period}&to={period}&area={area}&category={category}")).Expect(200);
        return shown.Json["items"]!.AsArray().SingleOrDefault() is { } item ? $"{item["value"]} {item["status"]}" : null;
    }
}
