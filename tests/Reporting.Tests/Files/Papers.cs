using EGov.Local.Demo;
using EGov.Portal.Tests.Api;

namespace EGov.Reporting.Tests.Files;

/// <summary>Papers as people bring them.</summary>
internal static class Papers
{
    public static byte[] Whole { get; } = DemoFiles.Pdf("A paper");

    /// <summary>A PDF that lacks its end, which is refused and set apart.</summary>
    public static byte[] Broken { get; } = Whole[..^20];

    public static Task<Answer> UploadPaperAsync(this ApiClient client, string key, byte[] content, string name = "paper.pdf") =>
        client.SendAsync(HttpMethod.Post, "api/reporting/files", new MultipartFormDataContent { { new ByteArrayContent(content), "file", name } }, key);
}
