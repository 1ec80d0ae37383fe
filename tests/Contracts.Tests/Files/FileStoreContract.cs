using EGov.Platform.Files;

namespace EGov.Contracts.Tests.Files;

/// <summary>What every adapter of the file store must do, told once and run against each of them.</summary>
public abstract partial class FileStoreContract
{
    private const string Name = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private protected abstract IFileStore Store { get; }

    [Fact]
    public async Task A_content_is_read_as_it_was_written()
    {
        byte[] content = [.. Enumerable.Range(0, 256).Select(static value => (byte)value)];

        await Store.WriteAsync("person-1", Name, content, default);

        Assert.Equal(content, (await Store.ReadAsync("person-1", Name, default))!.Value.ToArray());
    }

    [Fact]
    public async Task What_was_never_written_is_not_there()
    {
        await Store.WriteAsync("person-1", Name, "one"u8.ToArray(), default);

        Assert.Null(await Store.ReadAsync("person-1", "other", default));
        Assert.Null(await Store.ReadAsync("person-2", Name, default));
    }

    [Fact]
    public async Task A_content_that_is_there_stays()
    {
        await Store.WriteAsync("person-1", Name, "first"u8.ToArray(), default);

        await Store.WriteAsync("person-1", Name, "second"u8.ToArray(), default);

        Assert.Equal("first"u8.ToArray(), (await Store.ReadAsync("person-1", Name, default))!.Value.ToArray());
    }

    [Fact]
    public async Task The_same_name_of_two_owners_is_two_files()
    {
        await Store.WriteAsync("person-1", Name, "one"u8.ToArray(), default);
        await Store.WriteAsync("person-2", Name, "two"u8.ToArray(), default);

        Assert.Equal("one"u8.ToArray(), (await Store.ReadAsync("person-1", Name, default))!.Value.ToArray());
        Assert.Equal("two"u8.ToArray(), (await Store.ReadAsync("person-2", Name, default))!.Value.ToArray());
    }

    [Fact]
    public async Task What_is_deleted_is_gone_and_may_be_deleted_again()
    {
        await Store.WriteAsync("person-1", Name, "one"u8.ToArray(), default);
        await Store.WriteAsync("person-2", Name, "two"u8.ToArray(), default);

        await Store.DeleteAsync("person-1", Name, default);
        await Store.DeleteAsync("person-1", Name, default);

        Assert.Null(await Store.ReadAsync("person-1", Name, default));
        Assert.Equal("two"u8.ToArray(), (await Store.ReadAsync("person-2", Name, default))!.Value.ToArray());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20 * 1024 * 1024)]
    public async Task A_content_may_be_empty_or_large(int length)
    {
        var content = new byte[length];
        Random.Shared.NextBytes(content);

        await Store.WriteAsync("agency-000.00.01.H26", Name, content, default);

        Assert.True((await Store.ReadAsync("agency-000.00.01.H26", Name, default))!.Value.Span.SequenceEqual(content));
    }

    [Fact]
    public async Task Of_many_who_write_one_name_at_once_all_succeed_and_one_content_is_there()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number =>
            Task.Run(() => Store.WriteAsync("person-1", Name, new byte[] { (byte)number, (byte)number }, default))));

        var kept = (await Store.ReadAsync("person-1", Name, default))!.Value.ToArray();
        Assert.Equal(2, kept.Length);
        Assert.Equal(kept[0], kept[1]);
    }

    [Theory]
    [InlineData("..", "a")]
    [InlineData("person-1", "../a")]
    [InlineData("person-1", "a/b")]
    [InlineData("person/1", "a")]
    [InlineData("person-1", "")]
    [InlineData("person-1", "ệ")]
    public async Task A_name_that_could_lead_elsewhere_is_not_taken(string owner, string name)
    {
        await Assert.ThrowsAsync<ArgumentException>(() => Store.WriteAsync(owner, name, "x"u8.ToArray(), default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.ReadAsync(owner, name, default));
        await Assert.ThrowsAsync<ArgumentException>(() => Store.DeleteAsync(owner, name, default));
    }
}
