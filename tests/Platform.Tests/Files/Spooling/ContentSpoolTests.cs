using System.Security.Cryptography;
using EGov.Platform.Files;
using EGov.Platform.Files.Spooling;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Files.Spooling;

public sealed class ContentSpoolTests : IDisposable
{
    private const int Most = 8 * ContentSpool.InMemory;

    private readonly string folder = Directory.CreateTempSubdirectory("spool-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(ContentSpool.InMemory)]
    [InlineData(ContentSpool.InMemory + 1)]
    [InlineData(Most)]
    public async Task What_is_written_is_there_to_be_read_with_its_length_and_digest(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        using var spool = Spools().Begin(Most);

        using (var source = new MemoryStream(content))
        {
            await source.CopyToAsync(spool.Input);
        }

        spool.Freeze();
        Assert.Equal(length, spool.Length);
        Assert.True(spool.Content.Span.SequenceEqual(content));
        Assert.True(spool.Sha256.Span.SequenceEqual(SHA256.HashData(content)));
        Assert.Equal(content, await ReadAsync(spool.OpenRead()));
        Assert.Equal(content, await ReadAsync(spool.OpenRead()));
    }

    [Fact]
    public void However_it_is_cut_into_pieces_the_content_is_the_same() => Prop.ForAll(
        Gen.ListOf(Gen.Choose(0, 400_000)).Select(static lengths => lengths.Take(12).ToList()).ToArbitrary(),
        lengths =>
        {
            using var expected = new MemoryStream();
            using var spool = Spools().Begin(Most);
            foreach (var length in lengths)
            {
                var piece = RandomNumberGenerator.GetBytes(length);
                expected.Write(piece);
                spool.Input.Write(piece);
            }

            spool.Freeze();
            return spool.Content.Span.SequenceEqual(expected.GetBuffer().AsSpan(0, (int)expected.Length))
                && spool.Sha256.Span.SequenceEqual(SHA256.HashData(expected.ToArray()));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));

    [Theory]
    [InlineData(10)]
    [InlineData(2 * ContentSpool.InMemory)]
    public void Of_a_write_beyond_the_bound_nothing_is_taken(int most)
    {
        using var spool = Spools().Begin(most);
        spool.Input.Write(new byte[most - 1]);

        var failure = Assert.Throws<ContentTooLargeException>(() => spool.Input.Write(new byte[2]));
        spool.Input.Write(new byte[1]);

        Assert.Equal(most, failure.Most);
        Assert.Equal(most, spool.Length);
    }

    [Fact]
    public void A_large_content_lies_in_a_file_without_a_name()
    {
        using var spool = Spools().Begin(Most);
        spool.Input.Write(new byte[2 * ContentSpool.InMemory]);
        spool.Freeze();

        Assert.True(OperatingSystem.IsWindows() || Directory.GetFileSystemEntries(folder).Length == 0);
    }

    [Fact]
    public void Only_its_owner_can_read_and_write_the_file_while_it_is_made()
    {
        using var file = SpoolFile.Create(folder);

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file.SafeFileHandle) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public void Nothing_is_left_when_it_is_disposed()
    {
        using (var spool = Spools().Begin(Most))
        {
            spool.Input.Write(new byte[2 * ContentSpool.InMemory]);
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public void What_is_not_frozen_is_not_read_and_what_is_frozen_not_written()
    {
        using var spool = Spools().Begin(Most);

        Assert.Throws<InvalidOperationException>(() => spool.Content);
        Assert.Throws<InvalidOperationException>(() => spool.Sha256);
        spool.Freeze();
        spool.Freeze();

        Assert.Throws<InvalidOperationException>(() => spool.Input.WriteByte(1));
        Assert.True(spool.Content.IsEmpty);
    }

    [Fact]
    public void A_digest_that_nobody_wants_is_not_given()
    {
        using var spool = Spools().Begin(Most, hashed: false);
        spool.Freeze();

        Assert.Throws<InvalidOperationException>(() => spool.Sha256);
    }

    [Theory]
    [InlineData(100)]
    [InlineData(2 * ContentSpool.InMemory)]
    public unsafe void What_is_disposed_is_given_no_more_but_stays_for_whoever_holds_it(int length)
    {
        var spool = Spools().Begin(Most);
        spool.Input.Write(Enumerable.Repeat((byte)7, length).ToArray());
        spool.Freeze();
        var content = spool.Content;
        using (var held = content.Pin())
        {
            spool.Dispose();
            spool.Dispose();

            Assert.False(new ReadOnlySpan<byte>(held.Pointer, length).ContainsAnyExcept((byte)7));
        }

        Assert.Throws<ObjectDisposedException>(() => content.Span.Length);
        Assert.Throws<ObjectDisposedException>(() => spool.Input.WriteByte(1));
    }

    [NeedsFullDevice]
    public void A_full_disk_is_told_as_one()
    {
        using var spool = new ContentSpool(
            static () => new FileStream("/dev/full", FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1), Most, hashed: true);

        var failure = Assert.Throws<SpoolFullException>(() => spool.Input.Write(new byte[2 * ContentSpool.InMemory]));

        Assert.Contains(ContentSpools.Setting, failure.Message, StringComparison.Ordinal);
        Assert.Equal(0, spool.Length);
    }

    private ContentSpools Spools() => new(folder);

    private static async Task<byte[]> ReadAsync(Stream content)
    {
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole);
        return whole.ToArray();
    }
}
