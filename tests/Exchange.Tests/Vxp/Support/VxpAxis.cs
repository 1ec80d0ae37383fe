using EGov.Exchange.Documents;
using EGov.Exchange.Systems;
using EGov.Platform.Aggregates;
using EGov.Platform.Results;
using EGov.Exchange.Participants;
using Microsoft.Extensions.DependencyInjection;

namespace EGov.Exchange.Tests.Vxp.Support;

/// <summary>The axis with the systems of a ministry (G01), a city (H26, with its department) and a province (H14) connected.</summary>
internal sealed class VxpAxis : IAsyncDisposable
{
    public const string Ministry = "000.00.00.G01";
    public const string City = "000.00.00.H26";
    public const string Province = "000.00.00.H14";

    /// <summary>A department of the city, which the city's system registers.</summary>
    public const string Department = "000.00.13.H26";

    private const string Secret = "shared-secret-of-";

    private VxpAxis(ExchangeHost host) => Host = host;

    public ExchangeHost Host { get; }

    public DateTimeOffset Now => Host.Host.Clock.GetUtcNow();

    public static async Task<VxpAxis> StartAsync(int replicas = 1, Dictionary<string, string>? settings = null)
    {
        var axis = new VxpAxis(await ExchangeHost.StartAsync(replicas: replicas, settings: settings));
        await axis.ConnectAsync("G01");
        await axis.ConnectAsync("H26", new("The city's", [], [], IncludesUnits: true));
        await axis.ConnectAsync("H14");
        (await axis.ClientOf("H26").PostJsonAsync(
            "registerAgency", $$"""{"id":7,"pcode":"{{City}}","code":"{{Department}}","name":"Sở Nội vụ","mail":"snv@hanoi.example","version":null}""")).Done();
        return axis;
    }

    /// <summary>Connects a system with a secret that the story knows.</summary>
    public async Task ConnectAsync(string agency, SystemSettings? settings = null)
    {
        var (id, services) = ($"SYS.{agency}", Host.Services);
        var box = await services.GetRequiredService<SystemSecrets>().SealAsync(id, Secret + agency, CancellationToken.None);
        var registered = new SystemRegistered(Now, "operator", id, agency, settings ?? new("An agency's", [], []), box, "story");
        var created = await services.GetRequiredService<AggregateStore<ConnectedSystem, SystemEvent>>()
            .CreateAsync(ConnectedSystem.AggregateId(id), [registered], CancellationToken.None);
        Assert.True(created.Succeeded(out _, out _));
    }

    /// <summary>Changes what is registered of a system.</summary>
    public async Task ChangeAsync(string agency, Func<ConnectedSystem, Result<IReadOnlyList<SystemEvent>>> decide)
    {
        var changed = await Host.Services.GetRequiredService<AggregateStore<ConnectedSystem, SystemEvent>>()
            .ChangeAsync(ConnectedSystem.AggregateId($"SYS.{agency}"), null, decide, CancellationToken.None);
        Assert.True(changed.Succeeded(out _, out _));
    }

    /// <summary>A secret as it is kept, for a renewal.</summary>
    public Task<byte[]> SealAsync(string agency, string secret) =>
        Host.Services.GetRequiredService<SystemSecrets>().SealAsync($"SYS.{agency}", secret, CancellationToken.None);

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
}
