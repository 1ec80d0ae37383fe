using EGov.Platform.Storage;
using EGov.Platform.Tests.Storage;

namespace EGov.Contracts.Tests.Documents;

public sealed class MemoryDocumentStoreTests : DocumentStoreContract
{
    private protected override IDocumentStore Store { get; } = new MemoryDocumentStore();
}
