using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EGov.Platform.Tests.Pdf;

/// <summary>Makes PDF files of given objects, so that a test can say what is wrong with one.</summary>
internal sealed class PdfBuilder
{
    private readonly List<byte[]> objects = [];

    public static PdfBuilder WithPage(string extra = "") => new PdfBuilder()
        .Add($"<< /Type /Catalog /Pages 2 0 R {extra} >>")
        .Add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>")
        .Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>");

    public PdfBuilder Add(string value)
    {
        objects.Add(Encoding.Latin1.GetBytes(value));
        return this;
    }

    /// <summary>Puts another object in the place of one, by its number.</summary>
    public PdfBuilder Replace(int number, string value)
    {
        objects[number - 1] = Encoding.Latin1.GetBytes(value);
        return this;
    }

    public PdfBuilder AddStream(string dictionary, byte[] content)
    {
        objects.Add(
        [
            .. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<< {dictionary} /Length {content.Length} >>\nstream\n")),
            .. content,
            .. "\nendstream"u8,
        ]);
        return this;
    }

    public PdfBuilder AddDeflated(byte[] content) => AddStream("/Filter /FlateDecode", Deflate(content));

    /// <summary>The file with a cross-reference table.</summary>
    public byte[] Build(string trailer = "")
    {
        var pdf = new List<byte>("%PDF-1.7\n"u8.ToArray());
        var places = objects.Select((value, index) =>
        {
            var place = pdf.Count;
            pdf.AddRange(Encoding.ASCII.GetBytes($"{index + 1} 0 obj\n"));
            pdf.AddRange(value);
            pdf.AddRange("\nendobj\n"u8.ToArray());
            return place;
        }).ToList();
        var table = new StringBuilder($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => table.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n"));
        table.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {places.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{pdf.Count}\n%%EOF\n");
        return [.. pdf, .. Encoding.ASCII.GetBytes(table.ToString())];
    }

    /// <summary>The file as newer programs write it: catalog and pages in an object stream, a cross-reference stream in place of the table.</summary>
    public static byte[] Packed()
    {
        string[] values = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] >>"];
        var index = new StringBuilder();
        var place = 0;
        for (var each = 0; each < values.Length; each++)
        {
            index.Append(CultureInfo.InvariantCulture, $"{each + 1} {place} ");
            place += values[each].Length + 1;
        }

        var package = Deflate(Encoding.ASCII.GetBytes(index + string.Join('\n', values)));
        var head = Encoding.ASCII.GetBytes("%PDF-1.7\n");
        byte[] container =
        [
            .. Encoding.ASCII.GetBytes($"4 0 obj\n<< /Type /ObjStm /N 3 /First {index.Length} /Filter /FlateDecode /Length {package.Length} >>\nstream\n"),
            .. package,
            .. "\nendstream\nendobj\n"u8,
        ];
        var start = head.Length + container.Length;
        var rows = Deflate(
        [
            0, 0, 0, 0,
            2, 0, 4, 0,
            2, 0, 4, 1,
            2, 0, 4, 2,
            1, 0, (byte)head.Length, 0,
            1, (byte)(start >> 8), (byte)start, 0,
        ]);
        return
        [
            .. head,
            .. container,
            .. Encoding.ASCII.GetBytes($"5 0 obj\n<< /Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /Length {rows.Length} >>\nstream\n"),
            .. rows,
            .. Encoding.ASCII.GetBytes($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n"),
        ];
    }

    public static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new ZLibStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }
}
