using EGov.Platform.Storage;

namespace EGov.Platform.Tests.Storage;

public sealed class DocumentWritesTests
{
    private readonly MemoryDocumentStore store = new();

    [Fact]
    public async Task A_change_is_made_anew_to_what_another_writer_left_meanwhile()
    {
        await AddAsync(1);
        var asked = 0;

        var sum = await store.ChangeAsync<Sum>("p", "sum", before =>
        {
            if (++asked == 1)
            {
                _ = AddAsync(10); // in memory, and so done at once
            }

            return new("sum", "p", before!.Value + 100);
        }, default);

        Assert.Equal((2, 111), (asked, sum!.Value));
        Assert.Equal(111, (await StoredAsync())!.Value);
    }

    [Fact]
    public async Task A_first_document_that_another_writer_made_meanwhile_is_not_written_over()
    {
        var sum = await store.ChangeAsync<Sum>("p", "sum", before =>
        {
            if (before is null)
            {
                _ = AddAsync(10); // in memory, and so done at once
            }

            return new("sum", "p", (before?.Value ?? 0) + 100);
        }, default);

        Assert.Equal(110, sum!.Value);
    }

    [Fact]
    public async Task What_a_change_leaves_as_it_is_is_not_written()
    {
        await AddAsync(1);
        store.BeforeWrite = () => throw new InvalidOperationException("Nothing is to be written.");

        Assert.Equal(1, (await store.ChangeAsync<Sum>("p", "sum", before => before, default))!.Value);
        Assert.Null(await store.ChangeAsync<Sum>("p", "sum", _ => null, default));
        Assert.Null(await store.ChangeAsync<Sum>("p", "other", before => before, default));
    }

    private Task AddAsync(int value) =>
        store.ChangeAsync<Sum>("p", "sum", before => new("sum", "p", (before?.Value ?? 0) + value), default);

    private async Task<Sum?> StoredAsync() =>
        await store.GetAsync("p", "sum", default) is { } stored ? PlatformJson.Read<Sum>(stored.Content) : null;

    private sealed record Sum(string Id, string PartitionKey, int Value);
}
