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

    private readonly IReadOnlyList<byte[]> papers;

    private ExchangePackets(IReadOnlyList<byte[]> papers) => this.papers = papers;

    /// <summary>Signs so many papers, each with other content.</summary>
    internal static async Task<ExchangePackets> MakeAsync(IDocumentSigner signer, int count)
    {
        var papers = new byte[count][];
        await Parallel.ForAsync(0, count, async (index, stop) =>
        {
            var person = new Signatory(SignatoryKind.Person, "001099012345", "Nguyễn Văn A", "Ký");
            var agency = new Signatory(SignatoryKind.Agency, "G22", "Văn phòng Chính phủ", "Đóng dấu");
            var signed = Of(await signer.SignPdfAsync(Pdf(), person, stop));
            papers[index] = Of(await signer.SignPdfAsync(signed, agency, stop)).ToArray();
        });
        return new(papers);
    }

    /// <summary>A paper as it is signed.</summary>
    internal ReadOnlyMemory<byte> Paper(int index) => papers[index % papers.Count];

    /// <summary>The packet of a number, with a code that no other has.</summary>
    internal byte[] Packet(int number, string to)
    {
        var paper = papers[number % papers.Count];
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = archive.CreateEntry($"{number:X8}.pdf", CompressionLevel.NoCompression);
            using var content = entry.Open();
            content.Write(paper);
        }

        var code = string.Create(CultureInfo.InvariantCulture, $"{number}");
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
