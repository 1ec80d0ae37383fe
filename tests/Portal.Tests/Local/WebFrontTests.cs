using System.Net;
using System.Text.Json;
using EGov.Local.Running;
using EGov.Rules.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace EGov.Portal.Tests.Local;

/// <summary>The front end's files as a browser asks for them.</summary>
public sealed class WebFrontTests : IDisposable
{
    private const string Configuration = "staticwebapp.config.json";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("web-");

    public WebFrontTests()
    {
        Write("dist/index.html", "the application");
        Write("dist/mark.svg", "a mark");
        Write("dist/.of", "a stamp");
        Write("dist/thu-tuc/3.000347/index.html", "the procedure");
        Write($"dist/{Configuration}", RepositoryFiles.Read($"web/public/{Configuration}"));
        Write("secret.txt", "a secret");
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData("/", HttpStatusCode.OK, "the application")]
    [InlineData("/dang-nhap", HttpStatusCode.OK, "the application")]
    [InlineData("/ho-so/G01.08-260101-0001", HttpStatusCode.OK, "the application")]
    [InlineData("/en/procedures/9.999999", HttpStatusCode.OK, "the application")]
    [InlineData("/noi-cac/government", HttpStatusCode.OK, "the application")]
    [InlineData("/bao-cao/chi-tieu/cpi.yoy", HttpStatusCode.OK, "the application")]
    [InlineData("/docs/api/portal", HttpStatusCode.OK, "the application")]
    [InlineData("/thu-tuc/3.000347", HttpStatusCode.OK, "the procedure")]
    [InlineData("/thu-tuc/3.000347/", HttpStatusCode.OK, "the procedure")]
    [InlineData("/mark.svg", HttpStatusCode.OK, "a mark")]
    [InlineData("/none.js", HttpStatusCode.NotFound, "")]
    [InlineData("/.of", HttpStatusCode.NotFound, "")]
    [InlineData("/assets/none.js", HttpStatusCode.NotFound, "")]
    [InlineData("/api/none", HttpStatusCode.NotFound, "")]
    public async Task An_address_gives_its_page_and_a_missing_file_is_missing(string address, HttpStatusCode code, string said)
    {
        await using var site = await SiteAsync();

        using var answer = await GetAsync(site, address);

        Assert.Equal(code, answer.StatusCode);
        Assert.Equal(said, await answer.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/..%2fsecret.txt")]
    [InlineData("/thu-tuc/..%2f..%2fsecret.txt")]
    [InlineData($"/{Configuration}")]
    public async Task No_address_leads_out_of_the_folder_or_to_what_is_no_page(string address)
    {
        await using var site = await SiteAsync();

        using var answer = await GetAsync(site, address);

        var said = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("a secret", said, StringComparison.Ordinal);
        Assert.DoesNotContain("globalHeaders", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/thu-tuc/3.000347")]
    [InlineData("/mark.svg")]
    [InlineData("/none.js")]
    public async Task Every_answer_has_the_headers_of_the_deployed_site(string address)
    {
        using var settings = JsonDocument.Parse(RepositoryFiles.Read($"web/public/{Configuration}"));
        var deployed = settings.RootElement.GetProperty("globalHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString()!);
        await using var site = await SiteAsync();

        using var answer = await GetAsync(site, address);

        Assert.NotEmpty(deployed);
        Assert.All(deployed, header => Assert.Equal(header.Value, Assert.Single(answer.Headers.GetValues(header.Key))));
    }

    [Fact]
    public async Task A_page_that_the_browser_has_is_not_sent_again()
    {
        await using var site = await SiteAsync();
        using var client = new HttpClient();
        using var first = await GetAsync(site, "/");
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Urls.First());
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using var second = await client.SendAsync(request);

        Assert.Equal("no-cache", first.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task Without_a_built_front_end_nothing_is_served()
    {
        File.Delete(Path.Combine(folder.FullName, "dist/index.html"));
        await using var site = await SiteAsync();

        using var answer = await GetAsync(site, "/mark.svg");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<HttpResponseMessage> GetAsync(WebApplication site, string address)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(site.Urls.First() + address));
    }

    private async Task<WebApplication> SiteAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        var site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        WebFront.Map(site, Path.Combine(folder.FullName, "dist"));
        await site.StartAsync();
        return site;
    }

    private void Write(string path, string text)
    {
        var file = Path.Combine(folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
