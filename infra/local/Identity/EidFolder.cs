using EGov.Identity;
using EGov.Identity.Provider;
using EGov.Identity.Upstream;
using EGov.Local.Files;
using EGov.Local.Running;
using EmbeddedFunctions;

namespace EGov.Local.Identity;

/// <summary>
/// The data folder of an e-ID provider for trials: this provider a second time, in a run of its own. It is reached by another name of this machine
/// than the run that uses it, because browsers keep one set of cookies for a name, whatever the port.
/// </summary>
internal static class EidFolder
{
    internal const string Default = ".data-eid";
    internal const int DefaultPort = 7072;
    internal const string Host = "127.0.0.1";

    private const string Client = "relying-party";

    /// <summary>Its claims have the names of the standard; who somebody is there is the lasting name of their identity.</summary>
    private const string Claims =
        "TechID=sub SoDinhDanh=personal_number HoVaTen=name NgayThangNamSinh=birthdate IAL=ial MaSoDoanhNghiep=act_for TenDoanhNghiep=act_for_name";

    /// <summary>Where the runs listen that may use it.</summary>
    internal static IReadOnlyList<int> PortsOfRuns { get; } = [Serve.DefaultPort, .. Enumerable.Range(DefaultPort + 1, 8)];

    internal static string? OriginOf(int port) => port == 0 ? null : $"http://{Host}:{port}";

    /// <summary>Registers the runs that may use the folder's provider, and notes its name for them.</summary>
    internal static async Task PlantAsync(FunctionsHost host, string folder, IReadOnlyList<int> ports, CancellationToken cancellation)
    {
        var services = host.Services(IdentityApp.Name);
        await new SeedClients(services, SeedSecrets.In(folder), new SeedKeys(folder)).AddRelyingPartyAsync(Client, ports, cancellation);
        WholeFile.Replace(IssuerIn(folder), System.Text.Encoding.UTF8.GetBytes(((Issuer)services.GetService(typeof(Issuer))!).Name));
    }

    /// <summary>What lets people sign in through the folder's provider; nothing where no folder is named.</summary>
    /// <exception cref="HostStartException">The folder is no such one.</exception>
    internal static IReadOnlyDictionary<string, string> SettingsOf(string? folder)
    {
        if (folder is null)
        {
            return new Dictionary<string, string>();
        }

        var (issuer, key) = (IssuerIn(folder), new SeedKeys(folder).PathOf(Client));
        return File.Exists(issuer) && File.Exists(key)
            ? new Dictionary<string, string>
            {
                [UpstreamSettings.IssuerSetting] = File.ReadAllText(issuer),
                [UpstreamSettings.ClientSetting] = Client,
                [UpstreamSettings.KeySetting] = File.ReadAllText(key),
                [UpstreamSettings.ScopesSetting] = "openid profile identity business",
                [UpstreamSettings.ClaimsSetting] = Claims,
            }
            : throw new HostStartException($"{folder} is no data folder of an e-ID provider: start ./run eid with that --data first.");
    }

    private static string IssuerIn(string folder) => Path.Combine(LocalFolder.IdentityIn(folder), "issuer.txt");
}
