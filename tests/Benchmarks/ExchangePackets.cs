using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using EGov.Platform.Results;
using EGov.Platform.Signatures;

namespace EmbeddedFunctions.Benchmarks;

/// <summary>Packets of about 300 kB as agencies send them: a PDF signed by a person and sealed by the agency, time-stamped, packed and in Base64.</summary>
internal sealed class ExchangePackets
{
    private const int PaperBytes = 180 * 1024;

    /// <summary>What is written into a packet when it is sent stands before this byte.</summary>
    private const int HeaderBytes = 4096;

    private static readonly byte[] NoCode = [.. "NUMBERXX"u8];
    private static readonly byte[] NoRecipient = [.. "000.00.RECIPI"u8];

    private readonly IReadOnlyList<byte[]> packets;

    private ExchangePackets(IReadOnlyList<byte[]> packets) => this.packets = packets;

    /// <summary>Signs so many papers, each with other content.</summary>
    internal static async Task<ExchangePackets> MakeAsync(IDocumentSigner signer, int count)
    {
        var papers = new byte[count][];
        await Parallel.ForAsync(0, count, async (index, stop) =>
        {
            var person = new Signatory(SignatoryKind.Person, "001099012345", "Nguyễn Văn A", "Ký");
            var agency = new Signatory(SignatoryKind.Agency, "G22", "Văn phòng Chính phủ", "Đóng dấu");
            var signed = Of(await signer.SignPdfAsync(Pdf(), person, stop));
            papers[index] = Packet(Of(await signer.SignPdfAsync(signed, agency, stop)).ToArray());
        });
        return new(papers);
    }

    /// <summary>The largest packet in bytes.</summary>
    internal int Largest => packets.Max(packet => packet.Length);

    /// <summary>Writes the packet of a number, with a code that no other has; costs its sender little.</summary>
    /// <param name="number">The number.</param>
    /// <param name="to">The code of its recipient, 13 characters.</param>
    /// <param name="packet">Takes it.</param>
    /// <returns>Its length.</returns>
    internal int Write(int number, string to, Span<byte> packet)
    {
        var paper = packets[number % packets.Count];
        paper.CopyTo(packet);
        var code = Encoding.ASCII.GetBytes(number.ToString("D8", CultureInfo.InvariantCulture));
        var header = packet[..HeaderBytes];
        for (int at, from = 0; (at = header[from..].IndexOf(NoCode)) >= 0; from += at + code.Length)
        {
            code.CopyTo(header[(from + at)..]);
        }

        Encoding.ASCII.GetBytes(to).CopyTo(header[header.IndexOf(NoRecipient)..]);
        return paper.Length;
    }

    /// <summary>The packet of a number.</summary>
    internal byte[] ToArray(int number, string to)
    {
        var packet = new byte[Largest];
        return packet[..Write(number, to, packet)];
    }

    private static byte[] Packet(byte[] paper)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry("cong-van.pdf", CompressionLevel.NoCompression);
            using var content = entry.Open();
            content.Write(paper);
        }

        var (code, to) = (Encoding.ASCII.GetString(NoCode), Encoding.ASCII.GetString(NoRecipient));
        var today = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(7)).ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
        var xml = $"""
            <edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader><edXML:From><edXML:OrganId>000.00.00.G22</edXML:OrganId><edXML:OrganName>Văn phòng Chính phủ</edXML:OrganName></edXML:From><edXML:To><edXML:OrganId>{to}</edXML:OrganId></edXML:To><edXML:DocumentId>000.00.00.G22,{today},{code}/VPCP-TTĐT</edXML:DocumentId><edXML:Code><edXML:CodeNumber>{code}</edXML:CodeNumber><edXML:CodeNotation>VPCP-TTĐT</edXML:CodeNotation></edXML:Code><edXML:PromulgationInfo><edXML:Place>Hà Nội</edXML:Place><edXML:PromulgationDate>{today}</edXML:PromulgationDate></edXML:PromulgationInfo><edXML:DocumentType><edXML:Type>1</edXML:Type><edXML:TypeDetail>0</edXML:TypeDetail><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType><edXML:Subject>V/v đo tốc độ số {code}</edXML:Subject><edXML:SignerInfo><edXML:Position>Chánh Văn phòng</edXML:Position><edXML:FullName>Nguyễn Văn A</edXML:FullName></edXML:SignerInfo><edXML:OtherInfo><edXML:Priority>0</edXML:Priority></edXML:OtherInfo></edXML:MessageHeader><edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>000.00.00.G22</edXML:OrganId><edXML:Timestamp>{today} 08:00:00</edXML:Timestamp></edXML:TraceHeader><edXML:Bussiness><edXML:BussinessDocType>0</edXML:BussinessDocType><edXML:BussinessDocReason>Văn bản điện tử mới</edXML:BussinessDocReason><edXML:Paper>0</edXML:Paper></edXML:Bussiness></edXML:TraceHeaderList></edXML:edXMLHeader><edXML:edXMLBody><edXML:edXMLManifest version="1.0"><edXML:Reference><edXML:ContentId>cid:1</edXML:ContentId><edXML:ContentType>application/zip</edXML:ContentType><edXML:AttachmentName>cong-van.pdf</edXML:AttachmentName></edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody></edXML:edXMLEnvelope><AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><AttachmentName>cong-van.pdf</AttachmentName><ContentType>application/zip</ContentType><edXML:ContentTransferEncoded xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">{Convert.ToBase64String(packed.GetBuffer(), 0, (int)packed.Length)}</edXML:ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>
            """;
        return Encoding.UTF8.GetBytes(xml);
    }

    private static ReadOnlyMemory<byte> Of(Result<ReadOnlyMemory<byte>> signed) =>
        signed.Succeeded(out var content, out var error) ? content : throw new InvalidOperationException(error.DetailIn(Language.English));

    /// <summary>A page with a picture of noise, which no packing makes smaller.</summary>
    private static byte[] Pdf()
    {
        using var pdf = new MemoryStream();
        var offsets = new List<long>();
        Write("%PDF-1.4\n");
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Begin("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Begin("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >> >>");
        Begin("<< /Length 30 >>\nstream\nq 400 0 0 400 80 200 cm /I Do Q\nendstream");
        offsets.Add(pdf.Position);
        Write(string.Create(CultureInfo.InvariantCulture, $"5 0 obj\n<< /Type /XObject /Subtype /Image /Width 256 /Height 240 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Length {PaperBytes} >>\nstream\n"));
        pdf.Write(RandomNumberGenerator.GetBytes(PaperBytes));
        Write("\nendstream\nendobj\n");
        var table = pdf.Position;
        Write("xref\n0 6\n0000000000 65535 f \n");
        offsets.ForEach(offset => Write(string.Create(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n")));
        Write(string.Create(CultureInfo.InvariantCulture, $"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"));
        return pdf.ToArray();

        void Begin(string content)
        {
            offsets.Add(pdf.Position);
            Write(string.Create(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{content}\nendobj\n"));
        }

        void Write(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }
}
