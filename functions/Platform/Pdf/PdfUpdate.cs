using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace EGov.Platform.Pdf;

/// <summary>Adds and replaces objects by writing behind the file; nothing that is there is touched.</summary>
internal sealed class PdfUpdate(PdfFile file)
{
    private readonly SortedDictionary<int, (int Generation, string Text, byte[]? Packed)> objects = [];
    private int next = (int)(file.Sections.Max(section => (section.Trailer["Size"] as PdfInteger)?.Value) ?? throw new PdfFormatException("The file has no size."));

    /// <summary>Adds an object.</summary>
    public PdfReference Add(string text)
    {
        objects.Add(next, (0, text, null));
        return new PdfReference(next++, 0);
    }

    public PdfReference Add(PdfDictionary value) => Add(PdfText.Of(value));

    /// <summary>Adds a stream, packed.</summary>
    /// <param name="about">What is said about it besides its packing.</param>
    /// <param name="content">What it unpacks to.</param>
    public PdfReference AddStream(PdfDictionary about, ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var pack = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            pack.Write(content);
        }

        var written = about.With("Filter", new PdfName("FlateDecode")).With("Length", new PdfInteger(packed.Length));
        objects.Add(next, (0, PdfText.Of(written), packed.ToArray()));
        return new PdfReference(next++, 0);
    }

    public void Replace(PdfReference reference, PdfDictionary value) => objects[reference.Number] = (reference.Generation, PdfText.Of(value), null);

    /// <summary>The file with the new section, and where each new object is.</summary>
    public (byte[] Pdf, IReadOnlyDictionary<int, int> Places) Write()
    {
        using var pdf = new MemoryStream();
        pdf.Write(file.Data.Span);
        Put("\n");
        var places = new SortedDictionary<int, int>();
        foreach (var (number, (generation, text, packed)) in objects)
        {
            places[number] = (int)pdf.Length;
            Put(string.Create(CultureInfo.InvariantCulture, $"{number} {generation} obj\n{text}\n"));
            if (packed is not null)
            {
                Put("stream\n");
                pdf.Write(packed);
                Put("\nendstream\n");
            }

            Put("endobj\n");
        }

        var start = (int)pdf.Length;
        if (file.Sections[0].IsStream)
        {
            places[next] = start;
            Put(string.Create(CultureInfo.InvariantCulture, $"{next} 0 obj\n"));
            var rows = Rows(places);
            var about = Trailer(next + 1)
                .With("Type", new PdfName("XRef"))
                .With("W", new PdfArray([new PdfInteger(1), new PdfInteger(4), new PdfInteger(2)]))
                .With("Index", new PdfArray([.. places.Keys.SelectMany(number => new[] { new PdfInteger(number), new PdfInteger(1) })]))
                .With("Length", new PdfInteger(rows.Length));
            Put($"{PdfText.Of(about)}\nstream\n");
            pdf.Write(rows);
            Put("\nendstream\nendobj\n");
        }
        else
        {
            Put("xref\n");
            foreach (var (number, place) in places)
            {
                Put(string.Create(CultureInfo.InvariantCulture, $"{number} 1\n{place:D10} {objects[number].Generation:D5} n \n"));
            }

            Put($"trailer\n{PdfText.Of(Trailer(next))}\n");
        }

        Put(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n"));
        return (pdf.ToArray(), places);

        void Put(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));
    }

    private byte[] Rows(SortedDictionary<int, int> places)
    {
        var rows = new byte[places.Count * 7];
        var at = 0;
        foreach (var (number, place) in places)
        {
            rows[at] = 1;
            BinaryPrimitives.WriteInt32BigEndian(rows.AsSpan(at + 1), place);
            BinaryPrimitives.WriteUInt16BigEndian(rows.AsSpan(at + 5), (ushort)(objects.TryGetValue(number, out var value) ? value.Generation : 0));
            at += 7;
        }

        return rows;
    }

    private PdfDictionary Trailer(int size)
    {
        var entries = new Dictionary<string, PdfValue>(StringComparer.Ordinal);
        foreach (var key in (string[])["Root", "Info", "ID"])
        {
            if (file.Sections[0].Trailer[key] is { } value)
            {
                entries[key] = value;
            }
        }

        entries["Size"] = new PdfInteger(size);
        entries["Prev"] = new PdfInteger(file.Sections[0].Position);
        return new PdfDictionary(entries);
    }
}
