using System.Diagnostics;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Contents;
using EGov.Exchange.Tests.EdXml;
using EmbeddedFunctions.Fuzz.Tests.Fuzzing;
using FsCheck.Fluent;
using Xunit.Abstractions;

namespace EmbeddedFunctions.Fuzz.Tests.EdXml;

/// <summary>Whatever bytes come as a packet are read or refused with a number, soon and in little memory, and nothing of them is lost.</summary>
public sealed class PacketFuzz(ITestOutputHelper output)
{
    private const long MostAllocated = 48L << 20;
    private const int MostAllocatedPerByte = 100;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    [Fact]
    public void Any_bytes_are_a_packet_or_refused_with_a_number() => Fuzzer.Check(output, Packets.Any.ToArbitrary(), runs: 400, async packet =>
    {
        var oracle = PacketOracle.Of(packet);
        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        var (result, contents) = await PacketSamples.SplitAsync(new MemoryStream(packet));
        var refusal = result.Succeeded(out var split, out var error) && EdXmlReader.Read(split, PacketSamples.Today).Succeeded(out _, out error) ? null : error;

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocated + (packet.Length * MostAllocatedPerByte));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Longest);
        Assert.NotEqual("", refusal?.DetailIn(EGov.Platform.Results.Language.English));
        if (refusal?.Definition.Code is "EXCHANGE-4101" or "EXCHANGE-4102" or "EXCHANGE-4104")
        {
            Assert.False(oracle.IsWellFormed, refusal.Definition.Code);
        }

        if (split is null)
        {
            return;
        }

        Assert.Equal(packet, await PacketSamples.AllAsync(PacketAssembly.OpenRead(split.Template, split.Slots, index => new MemoryStream(contents[index].ToArray()))));
        if (refusal is null)
        {
            Assert.True(oracle.IsWellFormed);
            Assert.Equal(oracle.Contents.Select(Bare), contents.Select((content, index) => Bare(Convert.ToBase64String(content.ToArray())[..^Shorter(split.Slots[index])] + split.Slots[index].Tail)));
        }
    });

    [Fact]
    public void Any_bytes_are_a_content_or_refused_with_a_number() => Fuzzer.Check(output, Archive().SelectMany(Packets.Spoilt).ToArbitrary(), runs: 400, async content =>
    {
        var (started, allocated) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
        using var unpacked = new MemoryStream();
        (await AttachmentContent.OpenAsync(content, "a", unpacked, 1 << 20)).Succeeded(out _, out var refusal);

        Assert.InRange(unpacked.Length, 0, 1 << 20);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - allocated, 0, MostAllocated);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, Longest);
        Assert.NotEqual("", refusal?.DetailIn(EGov.Platform.Results.Language.English));
    });

    private static FsCheck.Gen<byte[]> Archive() =>
        from name in Gen.Elements("new", "handmade")
        from extra in Gen.Choose(0, 3)
        select Zipped(PacketSamples.Bytes(name), extra);

    private static byte[] Zipped(byte[] content, int extra)
    {
        using var bytes = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(bytes, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var index = 0; index <= extra; index++)
            {
                using var target = archive.CreateEntry($"{index}.xml").Open();
                target.Write(content);
            }
        }

        return bytes.ToArray();
    }

    private static string Bare(string text) => text.TrimEnd('=');

    /// <summary>An encoder's last four characters stand where the packet had others.</summary>
    private static int Shorter(AttachmentSlot slot) => slot.Tail is null ? 0 : 4;
}
