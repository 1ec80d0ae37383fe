using System.Security.Cryptography;

namespace EGov.Contracts.Tests.Files;

/// <content>What is written and read piece by piece.</content>
public abstract partial class FileStoreContract
{
    private const int Large = 20 * 1024 * 1024;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4 * 1024 * 1024)]
    [InlineData((4 * 1024 * 1024) + 1)]
    [InlineData(Large)]
    public async Task A_stream_of_any_length_comes_back_as_it_was(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        using var written = new MemoryStream(content, writable: false);

        await Store.WriteAsync("agency-H26", Name, written, default);

        Assert.True(written.CanRead);
        Assert.True((await Store.ReadAsync("agency-H26", Name, default))!.Value.Span.SequenceEqual(content));
        Assert.True((await OpenedAsync("agency-H26"))!.AsSpan().SequenceEqual(content));
    }

    [Fact]
    public async Task What_was_written_whole_is_opened_as_a_stream()
    {
        await Store.WriteAsync("person-1", Name, "one"u8.ToArray(), default);

        Assert.Equal("one"u8.ToArray(), await OpenedAsync("person-1"));
        Assert.Null(await OpenedAsync("person-2"));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(Large)]
    public async Task A_stream_for_a_name_that_is_there_changes_nothing(int length)
    {
        await Store.WriteAsync("person-1", Name, "first"u8.ToArray(), default);
        using var second = new StoppingStream((byte)'x', length, long.MaxValue, static () => { });

        await Store.WriteAsync("person-1", Name, second, default);

        Assert.Equal("first"u8.ToArray(), await OpenedAsync("person-1"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Large / 2)]
    public async Task A_write_that_is_given_up_leaves_nothing(int after)
    {
        using var ending = new CancellationTokenSource();
        using var content = new StoppingStream((byte)'x', Large, after, ending.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Store.WriteAsync("person-1", Name, content, ending.Token));

        Assert.Null(await OpenedAsync("person-1"));
        Assert.Empty(Leftovers());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(Large / 2)]
    public async Task A_content_that_breaks_off_leaves_nothing_and_its_name_is_free(int after)
    {
        using var content = new StoppingStream((byte)'x', Large, after, static () => throw new EndOfStreamException("gone"));

        await Assert.ThrowsAsync<EndOfStreamException>(() => Store.WriteAsync("person-1", Name, content, default));
        Assert.Empty(Leftovers());
        await Store.WriteAsync("person-1", Name, "one"u8.ToArray(), default);

        Assert.Equal("one"u8.ToArray(), await OpenedAsync("person-1"));
    }

    [Fact]
    public async Task What_is_deleted_while_it_is_read_is_read_whole_or_fails()
    {
        using var content = new StoppingStream((byte)'x', Large, long.MaxValue, static () => { });
        await Store.WriteAsync("person-1", Name, content, default);
        await using var reading = (await Store.OpenAsync("person-1", Name, default))!;
        var first = new byte[1000];
        await reading.ReadExactlyAsync(first);

        await Store.DeleteAsync("person-1", Name, default);

        using var rest = new MemoryStream();
        if (await Record.ExceptionAsync(() => reading.CopyToAsync(rest)) is null)
        {
            Assert.Equal(Large - first.Length, rest.Length);
        }

        Assert.Null(await OpenedAsync("person-1"));
    }

    [Fact]
    public async Task Of_many_who_stream_one_name_at_once_all_succeed_and_one_content_is_there_unmixed()
    {
        const int length = 9 * 1024 * 1024;
        await Task.WhenAll(Enumerable.Range(1, 4).Select(number => Task.Run(async () =>
        {
            using var content = new StoppingStream((byte)number, length, long.MaxValue, static () => { });
            await Store.WriteAsync("person-1", Name, content, default);
        })));

        var kept = (await OpenedAsync("person-1"))!;
        Assert.Equal(length, kept.Length);
        Assert.False(kept.AsSpan().ContainsAnyExcept(kept[0]));
    }

    [Theory]
    [InlineData("..", "a")]
    [InlineData("person-1", "a/b")]
    [InlineData("person-1", "")]
    public async Task No_stream_is_written_to_or_opened_at_a_name_that_could_lead_elsewhere(string owner, string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(owner, name, Stream.Null, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.OpenAsync(owner, name, default));
    }

    private protected abstract IEnumerable<string> Leftovers();

    private async Task<byte[]?> OpenedAsync(string owner)
    {
        await using var content = await Store.OpenAsync(owner, Name, default);
        if (content is null)
        {
            return null;
        }

        using var whole = new MemoryStream();
        await content.CopyToAsync(whole);
        return whole.ToArray();
    }
}
