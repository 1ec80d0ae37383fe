using System.Net;
using EGov.Identity.Tests.Upstream;
using EGov.Local.Identity;
using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Identity.Tests.Local;

/// <summary><c>./run eid</c> and <c>./run --eid</c>: this provider is the e-ID provider of another run.</summary>
public sealed class EidFolderTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("eid-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task One_run_leads_people_to_the_other_which_knows_it()
    {
        var (there, here) = (TwoProviders.FreePort(), TwoProviders.FreePort());
        var (eid, own) = (Path.Combine(folder.FullName, "eid"), Path.Combine(folder.FullName, "own"));
        await using var provider = await Serve.StartAsync(eid, there, Parse("eid") with { App = IdentityApp.Name });
        await using var run = await Serve.StartAsync(own, here, Parse("--eid", eid));
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = run.BaseAddress };

        Assert.Contains("/api/identity/e-id", await client.GetStringAsync(new Uri("api/identity/sign-in", UriKind.Relative)), StringComparison.Ordinal);
        using var led = await client.GetAsync(new Uri("api/identity/e-id", UriKind.Relative));
        var to = led.Headers.Location!;
        Assert.Equal((HttpStatusCode.SeeOther, $"http://127.0.0.1:{there}/api/identity/authorize"), (led.StatusCode, to.GetLeftPart(UriPartial.Path)));

        // The address of this run is none of those that a run usually has.
        using var refused = await client.GetAsync(to);
        Assert.Contains("IDENTITY-3102", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var taken = await client.GetAsync(new Uri(to.OriginalString.Replace($"%3A{here}%2F", "%3A7071%2F", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
    }

    [Fact]
    public async Task Where_the_provider_runs_alone_one_click_leads_to_the_account()
    {
        var port = TwoProviders.FreePort();
        await using var provider = await Serve.StartAsync(folder.FullName, port, Parse("eid") with { App = IdentityApp.Name });
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = provider.BaseAddress };
        client.DefaultRequestHeaders.Add("Origin", provider.BaseAddress.GetLeftPart(UriPartial.Authority));
        using var form = new FormUrlEncodedContent([new("number", SeedPeople.All[0].Number)]);

        using var answer = await client.PostAsync(new Uri("dev/sign-in", UriKind.Relative), form);

        Assert.Equal((HttpStatusCode.SeeOther, "/api/identity/account"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task A_folder_of_no_e_ID_provider_is_named()
    {
        var refusal = await Assert.ThrowsAsync<HostStartException>(
            () => Serve.StartAsync(Path.Combine(folder.FullName, "own"), 0, Parse("--eid", Path.Combine(folder.FullName, "nothing"))));

        Assert.Contains("./run eid", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_command_takes_no_other_provider()
    {
        Assert.NotNull(RunArguments.Parse(["eid", "--eid", "x"]).Problem);
        Assert.Equal(".data-eid", EidFolder.Default);
    }

    private static RunArguments Parse(params string[] words) => RunArguments.Parse(words).Arguments!;
}
