using System.Security.Cryptography;
using EGov.Exchange.EdXml;
using EGov.Exchange.Tests.Vxp.Support;

namespace EGov.Exchange.Tests.Vxp;

/// <summary>A packet near the most that a request may bring.</summary>
[Trait("Run", "long")]
public sealed class VxpLargePacketTests
{
    private const int FileSize = 66 << 20;

    [Fact]
    public async Task Ninety_megabytes_come_through_both_ways_of_fetching()
    {
        await using var axis = await VxpAxis.StartAsync();
        var file = new byte[FileSize];
        new Random(1).NextBytes(file);
        VxpLetters.Pdf.CopyTo(file, 0);
        var letter = await VxpLetters.LetterAsync(VxpAxis.Ministry, "60", content: file, to: VxpAxis.City);
        Assert.InRange(letter.Length, 88 << 20, 100 << 20);

        var docId = (await axis.ClientOf("G01").SendAsync(letter, VxpAxis.Ministry)).Done()["DocId"];
        await axis.SettleAsync();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var downloaded = await axis.ClientOf("H26").GetAsync("downloadEdoc", ("docId", docId));
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        var fetched = await axis.ClientOf("H26").PacketAsync(docId);

        Assert.Equal(SHA256.HashData(downloaded.Body), SHA256.HashData(fetched));
        var slot = Assert.Single((await VxpLetters.ReadAsync(fetched)).Split.Slots);
        Assert.Equal(Assert.Single((await VxpLetters.ReadAsync(letter)).Split.Slots).Sha256, slot.Sha256);
        Assert.Equal(ContentKind.Zip, slot.Kind);
        // What the test's own client holds of it: the answer, grown by doubling, twice.
        Assert.InRange(allocated, 0, 7L * letter.Length);
    }
}
