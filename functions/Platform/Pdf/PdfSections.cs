using EGov.Platform.Pdf.Filters;

namespace EGov.Platform.Pdf;

/// <summary>Reads the chain of cross-reference sections, newest first.</summary>
internal static class PdfSections
{
    private const int MostSections = 128;
    private const int MostObjects = 200_000;
    private const int TailLength = 1100;
    private const int LargestStream = 16 * 1024 * 1024;

    /// <exception cref="PdfFormatException">The chain is broken, loops or is too long.</exception>
    public static List<PdfSection> Read(ReadOnlyMemory<byte> data, Func<int, PdfStream> streamAt)
    {
        var sections = new List<PdfSection>();
        var seen = new HashSet<int>();
        var objects = 0;
        for (int? next = StartOf(data); next is { } position;)
        {
            if (!seen.Add(position) || sections.Count >= MostSections)
            {
                throw new PdfFormatException("The cross-reference sections form a loop or are too many.");
            }

            var section = At(data, position, streamAt);
            sections.Add(section);
            if (!section.IsStream && section.Trailer["XRefStm"] is PdfInteger hybrid)
            {
                var beside = PositionOf(hybrid, data.Length);
                sections.Add(seen.Add(beside) ? At(data, beside, streamAt) : throw new PdfFormatException("The cross-reference sections form a loop."));
            }

            if ((objects += section.Entries.Count) > MostObjects)
            {
                throw new PdfFormatException("The file has too many objects.");
            }

            next = section.Trailer["Prev"] is { } before ? PositionOf(before, data.Length) : null;
        }

        return sections;
    }

    /// <summary>Where the end of the file says that the newest section is.</summary>
    private static int StartOf(ReadOnlyMemory<byte> data)
    {
        var tail = Math.Max(0, data.Length - TailLength);
        var found = data.Span[tail..].LastIndexOf("startxref"u8);
        if (found < 0)
        {
            throw new PdfFormatException("The file has no end.");
        }

        var lexer = new PdfLexer(data, tail + found + "startxref".Length);
        var start = lexer.ReadIndex();
        while (lexer.Position < data.Length && PdfLexer.IsSpace(data.Span[lexer.Position]))
        {
            lexer.Position++;
        }

        return data.Span[lexer.Position..].StartsWith("%%EOF"u8) ? start : throw new PdfFormatException("The file has no end mark.");
    }

    private static int PositionOf(PdfValue value, int length) => value is PdfInteger { Value: >= 0 and var position } && position < length
        ? (int)position
        : throw new PdfFormatException("A cross-reference section lies outside of the file.");

    private static PdfSection At(ReadOnlyMemory<byte> data, int position, Func<int, PdfStream> streamAt)
    {
        if (position >= data.Length)
        {
            throw new PdfFormatException("A cross-reference section lies outside of the file.");
        }

        var lexer = new PdfLexer(data, position);
        return lexer.Takes("xref") ? Table(lexer, position) : Packed(position, streamAt(position));
    }

    private static PdfSection Table(PdfLexer lexer, int position)
    {
        var entries = new Dictionary<int, PdfEntry>();
        while (!lexer.Takes("trailer"))
        {
            var (first, count) = (lexer.ReadIndex(), lexer.ReadIndex());
            Check(first, count);
            for (var number = first; number < first + count; number++)
            {
                var (place, generation) = (lexer.ReadIndex(), lexer.ReadIndex());
                var kind = lexer.Takes("n") ? PdfEntryKind.Plain : PdfEntryKind.Free;
                if (kind == PdfEntryKind.Free)
                {
                    lexer.Expect("f");
                }

                Add(entries, number, new PdfEntry(kind, place, generation));
            }
        }

        return lexer.Read() is PdfDictionary trailer
            ? new PdfSection(position, trailer, entries, IsStream: false)
            : throw new PdfFormatException("A cross-reference table has no trailer.");
    }

    private static PdfSection Packed(int position, PdfStream stream)
    {
        if (stream.Dictionary.NameOf("Type") != "XRef"
            || stream.Dictionary["W"] is not PdfArray { Items: [PdfInteger kinds, PdfInteger places, PdfInteger indexes] }
            || new[] { kinds, places, indexes }.Any(width => width.Value is < 0 or > 8)
            || Unpack(stream) is not { } content)
        {
            throw new PdfFormatException("A cross-reference stream is not one.");
        }

        var ranges = stream.Dictionary["Index"] is PdfArray listed ? listed.Items : [new PdfInteger(0), stream.Dictionary["Size"] ?? new PdfInteger(0)];
        var width = (int)(kinds.Value + places.Value + indexes.Value);
        var entries = new Dictionary<int, PdfEntry>();
        var at = 0;
        for (var range = 0; range + 1 < ranges.Count; range += 2)
        {
            var (first, count) = (IndexOf(ranges[range]), IndexOf(ranges[range + 1]));
            Check(first, count);
            for (var number = first; number < first + count; number++, at += width)
            {
                if (width == 0 || at + width > content.Length)
                {
                    throw new PdfFormatException("A cross-reference stream is too short.");
                }

                var row = content.Span.Slice(at, width);
                var kind = kinds.Value == 0 ? 1 : Number(row[..(int)kinds.Value]);
                var place = Number(row.Slice((int)kinds.Value, (int)places.Value));
                var index = Number(row[(int)(kinds.Value + places.Value)..]);
                Add(entries, number, kind is >= 0 and <= 2 && place <= int.MaxValue && index <= int.MaxValue
                    ? new PdfEntry((PdfEntryKind)kind, (int)place, (int)index)
                    : new PdfEntry(PdfEntryKind.Free, 0, 0));
            }
        }

        return new PdfSection(position, stream.Dictionary, entries, IsStream: true);
    }

    /// <summary>Of two places for one object some programs take the first and some the last.</summary>
    private static void Add(Dictionary<int, PdfEntry> entries, int number, PdfEntry entry)
    {
        if (!entries.TryAdd(number, entry) && entries[number] != entry)
        {
            throw new PdfFormatException($"A cross-reference section has the object {number} at two places.");
        }
    }

    private static ReadOnlyMemory<byte>? Unpack(PdfStream stream)
    {
        using var content = PdfFilters.Open(stream, static value => value, LargestStream, static _ => { });
        return content.ReadAll();
    }

    private static void Check(int first, int count)
    {
        if (first > MostObjects || count > MostObjects)
        {
            throw new PdfFormatException("The file has too many objects.");
        }
    }

    private static int IndexOf(PdfValue value) =>
        value is PdfInteger { Value: >= 0 and <= MostObjects and var index } ? (int)index : throw new PdfFormatException("The file has too many objects.");

    private static long Number(ReadOnlySpan<byte> bytes)
    {
        long number = 0;
        foreach (var each in bytes)
        {
            number = (number << 8) | each;
        }

        return number < 0 ? long.MaxValue : number;
    }
}
