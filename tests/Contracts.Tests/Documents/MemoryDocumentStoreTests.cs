using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;
using EGov.Platform.Tests.Time;

namespace EGov.Contracts.Tests.Documents;

public sealed class MemoryDocumentStoreTests : ExpiringDocumentStoreContract
{
    private readonly TestClock clock = new(new(2026, 11, 16, 2, 0, 0, TimeSpan.Zero));

    public MemoryDocumentStoreTests() => Store = new MemoryDocumentStore(clock);

    private protected override IDocumentStore Store { get; }

    private protected override Task PassAsync(TimeSpan time)
    {
        clock.Now += time;
        return Task.CompletedTask;
    }
}
