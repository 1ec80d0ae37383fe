using System.Security.Cryptography;
using EGov.Platform.Files;
using EGov.Platform.Files.Sealing;
using FsCheck;
using FsCheck.Fluent;

namespace EGov.Platform.Tests.Files.Sealing;

public sealed class SealedFramesTests
{
    private const int Header = SealedFrames.HeaderLength;
    private const int Frame = SealedFrames.BoxLength;

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(static value => (byte)value)];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(SealedFrames.PlainLength - 1)]
    [InlineData(SealedFrames.PlainLength)]
    [InlineData(SealedFrames.PlainLength + 1)]
    [InlineData(3 * SealedFrames.PlainLength)]
    [InlineData(200_000)]
    public async Task A_content_of_any_length_comes_back_read_whole_or_piece_by_piece(int length)
    {
        var content = RandomNumberGenerator.GetBytes(length);
        var box = SealInFrames(content);

        Assert.Equal(Header + length + (SealedFrames.TagLength * Math.Max(1, (length + SealedFrames.PlainLength - 1) / SealedFrames.PlainLength)), box.Length);
        Assert.Equal(content, Sealed.Open(Key, box, "person-1/a"u8));
        Assert.Equal(content, await ReadAsync(box, pieces: 1000));
        Assert.Equal(content, ReadAtOnce(await OpenAsync(box)));
    }

    [Fact]
    public void The_same_content_is_sealed_differently_each_time() =>
        Assert.NotEqual(SealInFrames("a"u8.ToArray()), SealInFrames("a"u8.ToArray()));

    /// <summary>Made with the key 00 01 .. 1f by another program that follows the description of the format.</summary>
    [Fact]
    public async Task What_another_program_sealed_by_the_description_opens()
    {
        var box = Convert.FromHexString("026465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f80818283c8c9cacbcccdce86233f799a01d58e297289c748f4ff1ad321a1815aaa910a2b761a");

        Assert.Equal("two systems"u8.ToArray(), Sealed.Open(Key, box, "person-1/a"u8));
        Assert.Equal("two systems"u8.ToArray(), await ReadAsync(box, pieces: 3));
    }

    [Fact]
    public async Task What_was_sealed_in_one_piece_opens_as_a_stream()
    {
        var content = RandomNumberGenerator.GetBytes(100_000);

        Assert.Equal(content, await ReadAsync(Sealed.Seal(Key, content, "person-1/a"u8), pieces: 1000));
        Assert.Empty(await ReadAsync(Sealed.Seal(Key, ReadOnlySpan<byte>.Empty, "person-1/a"u8), pieces: 1000));
    }

    [Theory]
    [InlineData("")]
    [InlineData("01")]
    [InlineData("02")]
    [InlineData("03")]
    public async Task What_is_no_sealed_content_does_not_open(string begins)
    {
        byte[] box = [.. Convert.FromHexString(begins), .. new byte[begins is "03" ? 100 : 0]];

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(box, pieces: 10));
        Assert.ThrowsAny<CryptographicException>(() => Sealed.Open(Key, box, "person-1/a"u8));
    }

    [Fact]
    public async Task It_opens_with_its_own_key_at_its_own_place_only()
    {
        var box = SealInFrames("a"u8.ToArray());

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(box, 10, about: "person-1/b"));
        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(box, 10, key: new byte[32]));
    }

    [Fact]
    public async Task Frames_of_two_contents_of_one_owner_cannot_be_exchanged()
    {
        var (one, other) = (SealInFrames(new byte[200_000]), SealInFrames(new byte[200_000]));
        other.AsSpan(Header + Frame, Frame).CopyTo(one.AsSpan(Header + Frame));

        await Assert.ThrowsAnyAsync<CryptographicException>(() => ReadAsync(one, 1000));
    }

    [Fact]
    public void Whatever_is_done_to_the_frames_no_other_content_and_no_early_end_is_given() => Prop.ForAll(
        Gen.Choose(0, 4).SelectMany(frames => Gen.Choose(0, 2).SelectMany(rest => Gen.Elements(Enum.GetValues<Harm>()).SelectMany(harm =>
            Gen.Choose(0, int.MaxValue).Select(seed => (Length: (frames * SealedFrames.PlainLength) + rest, harm, seed))))).ToArbitrary(),
        one => IsNoticedAsync(one.Length, one.harm, one.seed)).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public async Task After_a_failure_there_is_nothing_more_to_read()
    {
        var box = SealInFrames(new byte[200_000]);
        box[Header + Frame] ^= 1;
        await using var content = await OpenAsync(box);
        await content.ReadExactlyAsync(new byte[SealedFrames.PlainLength]);

        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await content.ReadExactlyAsync(new byte[10]));
        await Assert.ThrowsAnyAsync<CryptographicException>(async () => await content.ReadExactlyAsync(new byte[10]));
        Assert.ThrowsAny<CryptographicException>(() => content.ReadByte());
    }

    public enum Harm
    {
        Changed,
        Cut,
        Dropped,
        Doubled,
        Swapped,
        Lengthened,
    }

    private static async Task<bool> IsNoticedAsync(int length, Harm harm, int seed)
    {
        var random = new Random(seed);
        var content = new byte[length];
        random.NextBytes(content);
        var box = SealInFrames(content);
        var frames = box.Skip(Header).Chunk(Frame).ToList();
        var place = random.Next(frames.Count);
        switch (harm)
        {
            case Harm.Changed:
                var at = random.Next(box.Length);
                box[at] ^= (byte)random.Next(1, 256);
                break;
            case Harm.Cut:
                box = box[..random.Next(box.Length)];
                break;
            case Harm.Dropped:
                frames.RemoveAt(place);
                box = [.. box[..Header], .. frames.SelectMany(static frame => frame)];
                break;
            case Harm.Doubled:
                frames.Insert(place, frames[place]);
                box = [.. box[..Header], .. frames.SelectMany(static frame => frame)];
                break;
            case Harm.Swapped when frames.Count > 1:
                var next = (place + 1) % frames.Count;
                (frames[place], frames[next]) = (frames[next], frames[place]);
                box = [.. box[..Header], .. frames.SelectMany(static frame => frame)];
                break;
            default:
                box = [.. box, .. new byte[random.Next(1, 2 * Frame)]];
                break;
        }

        return Record.Exception(() => Sealed.Open(Key, box, "person-1/a"u8)) is CryptographicException
            && await Record.ExceptionAsync(async () => ReadAtOnce(await OpenAsync(box), content)) is CryptographicException;
    }

    private static byte[] SealInFrames(byte[] content)
    {
        using var plain = new MemoryStream(content);
        using var sealing = Sealed.Seal(Key, plain, "person-1/a"u8);
        return ReadAtOnce(sealing);
    }

    private static Task<Stream> OpenAsync(byte[] box, string about = "person-1/a", byte[]? key = null) =>
        Sealed.OpenAsync(key ?? Key, new MemoryStream(box), System.Text.Encoding.UTF8.GetBytes(about), default);

    private static async Task<byte[]> ReadAsync(byte[] box, int pieces, string about = "person-1/a", byte[]? key = null)
    {
        await using var content = await OpenAsync(box, about, key);
        using var whole = new MemoryStream();
        await content.CopyToAsync(whole, pieces);
        return whole.ToArray();
    }

    /// <summary>All that is given must be what the content begins with, also when reading fails later.</summary>
    private static byte[] ReadAtOnce(Stream content, byte[]? expected = null)
    {
        using var whole = new MemoryStream();
        var piece = new byte[300_000];
        for (int read; (read = content.Read(piece)) > 0;)
        {
            whole.Write(piece, 0, read);
            Assert.True(expected is null || expected.AsSpan().StartsWith(whole.GetBuffer().AsSpan(0, (int)whole.Length)));
        }

        content.Dispose();
        return whole.ToArray();
    }
}
