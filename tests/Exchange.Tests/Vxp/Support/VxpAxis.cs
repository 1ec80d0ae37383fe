using System.Text;
using EGov.Exchange.Documents;
using EGov.Exchange.Vxp;
using EGov.Platform.Agencies;
using EGov.Platform.Aggregates;
using EGov.Exchange.Participants;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Vxp.Support;

/// <summary>The axis with the systems of a ministry (G01), a city (H26, its service centre too) and a province (H14) connected.</summary>
internal sealed class VxpAxis : IAsyncDisposable
{
    public const string Ministry = "000.00.00.G01";
    public const string City = "000.00.00.H26";
    public const string Province = "000.00.00.H14";
    public const string CityCentre = "psc-H26";

    private const string Secret = "shared-secret-of-";

    private VxpAxis(ExchangeHost host) => Host = host;

    public ExchangeHost Host { get; }

    public DateTimeOffset Now => Host.Host.Clock.GetUtcNow();

    public static async Task<VxpAxis> StartAsync(int replicas = 1)
    {
        VxpSystem[] systems = [SystemOf("G01"), SystemOf("H26") with { IncludesUnits = true }, SystemOf("H14")];
        return new(await ExchangeHost.StartAsync(replicas: replicas, services: services => services.AddSingleton<IVxpSystems>(
            provider => new LentSystems(provider.GetRequiredService<IAgencyRegistry>(), systems))));
    }

    /// <summary>A new client of an agency's system, which takes the time now.</summary>
    public SdkClient ClientOf(string agency, string? secret = null, DateTimeOffset? madeAt = null, Func<string, string>? tamper = null) =>
        new(Endpoint, $"SYS.{agency}", secret ?? Secret + agency, madeAt ?? Now) { Tamper = tamper ?? (static head => head) };

    public Uri Endpoint => new(Host.Host.BaseAddress, "/api/vxp");

    /// <summary>Lets the host do all that is due.</summary>
    public Task SettleAsync() => Host.Host.SettleAsync();

    public async Task<DocumentAccepted> AcceptedAsync(string docId) =>
        (await Host.Services.GetRequiredService<AggregateStore<Document, DocumentEvent>>()
            .FindAsync(Document.AggregateId(Guid.Parse(docId).ToString("N")), CancellationToken.None))!.State.Accepted;

    public async Task LockAsync(string agency)
    {
        var participants = Host.Services.GetRequiredService<AggregateStore<Participant, ParticipantEvent>>();
        var locked = await participants.CreateAsync(
            Participant.AggregateId(agency), [new ParticipantLocked(Now, "operator", agency, "Chưa kết nối")], CancellationToken.None);
        Assert.True(locked.Succeeded(out _, out _));
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static VxpSystem SystemOf(string agency) => new($"SYS.{agency}", agency, false, [Encoding.UTF8.GetBytes(Secret + agency)]);
}
