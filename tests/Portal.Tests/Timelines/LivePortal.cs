using EGov.Local.Running;
using EGov.Platform.Access;
using EGov.Platform.Streams;
using EGov.Portal.Tests.Api;
using EmbeddedFunctions;

namespace EGov.Portal.Tests.Timelines;

/// <summary>The portal in real time, as <c>./run</c> starts it.</summary>
internal sealed class LivePortal : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly FunctionsHost host;

    private LivePortal(DirectoryInfo folder, FunctionsHost host)
    {
        this.folder = folder;
        this.host = host;
        Anna = new ApiClient(host.CreateClient(), Token(AnnaHerself));
        Officer = new ApiClient(host.CreateClient(), Token(new Caller("officer", [Callers.Official], "G01.08")));
    }

    public static Caller AnnaHerself { get; } = new("anna", [Callers.Citizen], null);

    public ApiClient Anna { get; }

    public ApiClient Officer { get; }

    public static async Task<LivePortal> StartAsync(int replicas, int? mostListeners = null)
    {
        var folder = Directory.CreateTempSubdirectory("live-");
        var options = new FunctionsHostOptions { DataFolder = folder.FullName, Replicas = mostListeners is null ? Math.Max(replicas, PortalHost.LeastReplicas) : replicas };
        if (mostListeners is { } most)
        {
            options.Settings[StreamBounds.MostListenersSetting] = most.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        foreach (var app in LocalApps.In(folder.FullName, PortalApp.Name))
        {
            options.Apps.Add(app);
        }

        return new LivePortal(folder, await FunctionsHost.StartAsync(options));
    }

    public HttpClient CreateClient() => host.CreateClient();

    public string Token(Caller caller, TimeSpan? lifetime = null) =>
        LocalSecrets.In(folder.FullName).TokensAt(TimeProvider.System).Create(caller, lifetime ?? TimeSpan.FromHours(1));

    /// <summary>Anna's paid dossier.</summary>
    public async Task<string> PaidAsync()
    {
        var code = (await Anna.PostAsync("api/dossiers", await Anna.ApplicationAsync(), "submit-0001")).Expect(201)["code"];
        (await Anna.PayAsync(code)).Expect(201);
        return code;
    }

    /// <summary>The officer reads the dossier and changes it, again where the orchestration was faster.</summary>
    public async Task OfficerDoesAsync(string code, string transition, string? body)
    {
        Answer answer;
        do
        {
            var seen = (await Officer.GetAsync($"api/dossiers/{code}")).Expect(200);
            answer = await Officer.PostAsync($"api/dossiers/{code}/{transition}", body, etag: seen.ETag);
        }
        while (answer.Status == 412);

        answer.Expect(200);
    }

    /// <summary>Ends the host as Ctrl-C does.</summary>
    public Task StopAsync() => host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await host.DisposeAsync();
        folder.Delete(recursive: true);
    }
}
