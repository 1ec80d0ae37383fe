using EGov.Exchange;
using EGov.Exchange.Systems;
using EGov.Local.Identity;
using EGov.Platform.Aggregates;
using EmbeddedFunctions;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Local.Exchange;

/// <summary>
/// Connects the systems of some agencies to the axis of a fresh data folder: two ministries, two provinces and an enterprise, so that letters can be
/// sent at once. Each is connected once: what is there already stays as operators have left it.
/// </summary>
internal static class ExchangeSeeds
{
    /// <summary>Where systems of the protocol of before are to be pointed.</summary>
    internal const string Endpoint = "/api/vxp";

    private const string Planter = "seeds";

    /// <summary>The systems; each goes by the code of its agency, as agencies know it.</summary>
    internal static IReadOnlyList<SeedSystem> All { get; } =
    [
        new("000.00.00.G22", "G22", "Hệ thống quản lý văn bản, Văn phòng Chính phủ"),
        new("000.00.00.G17", "G17", "Hệ thống quản lý văn bản, Bộ Xây dựng"),
        new("000.00.00.H41", "H41", "Trục liên thông, tỉnh Nghệ An"),
        new("000.00.00.H56", "H56", "Trục liên thông, tỉnh Thanh Hóa"),
        new("0100100079", "0100100079", "Hệ thống quản lý văn bản, EVN"),
    ];

    /// <summary>Connects those that are missing.</summary>
    /// <exception cref="HostStartException">The folder or the app takes something not.</exception>
    internal static async Task PlantAsync(FunctionsHost host, string folder, CancellationToken cancellation)
    {
        var services = host.Services(ExchangeApp.Name);
        var secrets = SeedSecrets.In(folder);
        secrets.Make(All.Select(system => system.SecretName));
        await Parallel.ForEachAsync(All, cancellation, async (system, stop) => await AddAsync(services, system, secrets.Find(system.SecretName)!.Password, stop));
    }

    private static async Task AddAsync(IServiceProvider services, SeedSystem system, string secret, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<SystemDesk>().FindAsync(system.Id, cancellation) is not null)
        {
            return;
        }

        var settings = new SystemSettings(system.Name, [], [], IncludesUnits: true);
        var box = await services.GetRequiredService<SystemSecrets>().SealAsync(system.Id, secret, cancellation);
        var registered = new SystemRegistered(services.GetRequiredService<TimeProvider>().GetUtcNow(), Planter, system.Id, system.Agency, settings, box, Planter);
        var store = services.GetRequiredService<AggregateStore<ConnectedSystem, SystemEvent>>();
        Seeds.Taken(await store.CreateAsync(ConnectedSystem.AggregateId(system.Id), [registered], cancellation), system.Id);
    }
}

/// <param name="Id">The id that the agency's software sends.</param>
/// <param name="Agency">The registry id of its agency.</param>
/// <param name="Name">What people call it.</param>
internal sealed record SeedSystem(string Id, string Agency, string Name)
{
    /// <summary>Under which its secret is kept beside those of the seeded accounts.</summary>
    internal string SecretName => $"exchange/{Id}";
}
