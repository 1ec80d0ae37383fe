using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class MemoryDocumentStoreTests : DocumentStoreContract
{
    private protected override IDocumentStore Store { get; } = new MemoryDocumentStore();
}
