namespace EGov.Platform.Tests.Memory;

/// <summary>Tests that measure the memory of the process: they run when no others do.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryTests
{
    public const string Name = "memory of the process";
}
