using System.Buffers;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Xml;
using EGov.Exchange.EdXml;
using EGov.Exchange.EdXml.Values;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Taking a packet of the usual size apart and reading it, beside a bare pass of the platform's XML reader over the same bytes.</summary>
internal static class EdXmlBenchmark
{
    private const int ContentBytes = 270_000;
    private const int Rounds = 9;
    private const int LeastPercent = 80;

    private static readonly DateOnly Day = new(2026, 3, 2);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(500);

    internal static async Task RunAsync(Report report)
    {
        var packet = await PacketAsync();
        var ours = new List<double>();
        var bare = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            var (one, other) = (await PerSecondAsync(() => SplitAndReadAsync(packet)), await PerSecondAsync(() => BareAsync(packet)));
            if (round > 0)
            {
                ours.Add(one);
                bare.Add(other);
            }
        }

        report.Row($"Packets of {packet.Length / 1_000:N0} kB split, hashed and read", Report.Median(ours), "/s");
        report.Row("  bare: XmlReader, Base64, SHA-256", Report.Median(bare), "/s");
        report.Row("  of the bare pass", 100 * Report.Median(ours.Zip(bare, (one, other) => one / other)), "%", atLeast: LeastPercent);
    }

    private static async Task SplitAndReadAsync(byte[] packet)
    {
        var result = await PacketSplitter.SplitAsync(new MemoryStream(packet), _ => Stream.Null);
        if (!result.Succeeded(out var split, out _) || !EdXmlReader.Read(split, Day).Succeeded(out _, out _))
        {
            throw new InvalidOperationException("The packet was refused.");
        }
    }

    private static Task BareAsync(byte[] packet)
    {
        using var reader = XmlReader.Create(new MemoryStream(packet), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 << 10);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "ContentTransferEncoded" })
            {
                int read;
                while ((read = reader.ReadElementContentAsBase64(buffer, 0, buffer.Length)) > 0)
                {
                    hash.AppendData(buffer, 0, read);
                }
            }
        }

        ArrayPool<byte>.Shared.Return(buffer);
        return hash.GetHashAndReset().Length == SHA256.HashSizeInBytes ? Task.CompletedTask : throw new InvalidOperationException("There is no hash.");
    }

    private static async Task<double> PerSecondAsync(Func<Task> work)
    {
        var started = Stopwatch.GetTimestamp();
        var count = 0;
        while (Stopwatch.GetElapsedTime(started) < Round)
        {
            await work();
            count++;
        }

        return count / Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    private static async Task<byte[]> PacketAsync()
    {
        var content = new byte[ContentBytes];
        new Random(1).NextBytes(content);
        var sender = new Organ("000.00.00.G22") { OrganName = "Văn phòng Mẫu", Email = "vanthu@mau.gov.vn", Telephone = "024 0000 0001" };
        var message = new DocumentMessage
        {
            From = sender,
            To = [.. Enumerable.Range(10, 5).Select(number => sender with { OrganId = $"000.00.00.H{number}" })],
            DocumentId = LegalDocumentId.Of("000.00.00.G22,2026/03/02,123/VPM-TTĐT"),
            Code = new("123", "VPM-TTĐT"),
            Promulgation = new(Day) { Place = "Hà Nội" },
            Kind = new("Công văn", 2, 18),
            Subject = "V/v đo tốc độ đọc gói tin",
            Signer = new() { FullName = "Người Ký Thử" },
            Trace = [new("000.00.00.G22", new DateTimeOffset(2026, 3, 2, 8, 15, 0, TimeSpan.FromHours(7)))],
        };
        var file = new PacketFile("209", "mau.pdf", () => new MemoryStream(content)) { Zip = false };
        if (!EdXmlWriter.Draft(message, [file], Day).Succeeded(out var draft, out var error))
        {
            throw new InvalidOperationException(error.Definition.Code);
        }

        using var packet = new MemoryStream();
        await draft.WriteAsync(packet);
        return packet.ToArray();
    }
}
