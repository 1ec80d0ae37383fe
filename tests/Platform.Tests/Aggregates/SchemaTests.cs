using System.Text;
using System.Text.Json.Nodes;
using EGov.Platform.Aggregates;
using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Platform.Tests.Aggregates;

/// <summary>What an older release stored is brought forward when it is read; what a newer one stored is left alone.</summary>
public sealed class SchemaTests
{
    private const string Id = "tally-1";

    private readonly AppStores stores = MemoryDocumentStore.App();
    private readonly AggregateStore<Tally, TallyEvent> tallies;

    public SchemaTests() => tallies = new AggregateStore<Tally, TallyEvent>(stores);

    [Fact]
    public async Task A_state_of_an_older_shape_goes_through_every_shape_since()
    {
        await StoreAsync(1, """{"count":"7"}""");

        var read = await tallies.FindAsync(Id, default);

        Assert.Equal(new Tally(7, "pieces"), read!.State);
    }

    [Fact]
    public async Task A_change_writes_the_present_shape()
    {
        await StoreAsync(1, """{"count":"7"}""");

        await tallies.ChangeAsync(Id, null, _ => new TallyEvent[] { new Tallied(DateTimeOffset.UnixEpoch, "test") }, default);

        var document = JsonNode.Parse((await stores.Aggregates.GetAsync(Id, Id, default))!.Content.Span)!;
        Assert.Equal((3, 8), ((int)document["schema"]!, (int)document["state"]!["total"]!));
    }

    [Fact]
    public async Task A_state_of_a_newer_shape_is_refused_and_stays()
    {
        await StoreAsync(4, """{"sum":7}""");

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => tallies.FindAsync(Id, default));

        Assert.Equal("tally-1 was stored by a newer release: it has schema 4, this release knows 3.", refused.Message);
    }

    private Task<string?> StoreAsync(int schema, string state)
    {
        var document = $$"""{"id":"{{Id}}","partitionKey":"{{Id}}","kind":"tally","schema":{{schema}},"version":1,"state":{{state}},"pending":[]}""";
        return stores.Aggregates.CreateAsync(Id, Id, Encoding.UTF8.GetBytes(document), default);
    }
}

/// <summary>An aggregate in its third shape: the first had its count as a text, the second had no unit.</summary>
public sealed record Tally(int Total, string Unit) : IAggregateState<Tally, TallyEvent>
{
    public static string Kind => "tally";

    public static int Schema => 3;

    public static Tally Fold(Tally? state, TallyEvent happened) => state! with { Total = state.Total + 1 };

    public static JsonObject Upgrade(JsonObject state, int schema) => schema == 1
        ? new() { ["total"] = int.Parse(state["count"]!.GetValue<string>(), System.Globalization.CultureInfo.InvariantCulture) }
        : new() { ["total"] = state["total"]!.DeepClone(), ["unit"] = "pieces" };
}

public abstract record TallyEvent(DateTimeOffset At, string By) : IDomainEvent;

[EventType("test.tallied.v1")]
public sealed record Tallied(DateTimeOffset At, string By) : TallyEvent(At, By);
