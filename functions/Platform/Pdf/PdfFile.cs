using System.Diagnostics.CodeAnalysis;
using EGov.Platform.Pdf.Filters;

namespace EGov.Platform.Pdf;

/// <summary>
/// A PDF file as its cross-reference sections describe it. Nothing is guessed or mended: a file whose sections are wrong is shown differently
/// by different programs, and what is signed or scanned must be what is seen.
/// </summary>
internal sealed class PdfFile
{
    /// <summary>What all streams together may unpack to: twice the samples of ten pages of A4 in colour at 300 dots an inch.</summary>
    public const int MostUnpacked = 512 * 1024 * 1024;

    private const int LargestUnpacked = 32 * 1024 * 1024;

    private readonly Dictionary<(int Number, PdfEntry Entry), PdfValue> loaded = [];
    private readonly Dictionary<int, IReadOnlyList<(int Number, PdfValue Value)>> packages = [];
    private readonly HashSet<(int Number, PdfEntry Entry)> loading = [];
    private long allowance;
    private long unpacked;

    private PdfFile(ReadOnlyMemory<byte> data)
    {
        Data = data;
        allowance = (8L * data.Length) + 1_000_000;
        if (!data.Span.StartsWith("%PDF-"u8))
        {
            throw new PdfFormatException("The file does not begin as a PDF file.");
        }

        Sections = PdfSections.Read(data, position => ReadAt(position, null) as PdfStream ?? throw new PdfFormatException("A section is no stream."));
        Catalog = DictionaryOf(Sections[0].Trailer["Root"]) is { } catalog && catalog.NameOf("Type") == "Catalog"
            ? catalog
            : throw new PdfFormatException("The file has no catalog.");
    }

    public ReadOnlyMemory<byte> Data { get; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PdfSection> Sections { get; } = [];

    public PdfDictionary Catalog { get; }

    public bool IsEncrypted => Sections.Any(section => section.Trailer["Encrypt"] is not null);

    /// <exception cref="PdfFormatException">It is not a PDF file, or too costly to read.</exception>
    public static PdfFile Open(ReadOnlyMemory<byte> data) => new(data);

    /// <summary>The file, or null when it cannot be read.</summary>
    public static bool TryOpen(ReadOnlyMemory<byte> data, [NotNullWhen(true)] out PdfFile? file)
    {
        try
        {
            file = Open(data);
            return true;
        }
        catch (PdfFormatException)
        {
            file = null;
            return false;
        }
    }

    /// <summary>What the value stands for: the object of a reference, else itself; null for what is not there.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public PdfValue? Resolve(PdfValue? value)
    {
        for (var hops = 0; value is PdfReference reference; hops++)
        {
            value = hops < 16 ? ObjectAt(reference.Number) : throw new PdfFormatException("References form a loop.");
        }

        return value;
    }

    public PdfDictionary? DictionaryOf(PdfValue? value) => Resolve(value) switch
    {
        PdfDictionary dictionary => dictionary,
        PdfStream stream => stream.Dictionary,
        _ => null,
    };

    public IReadOnlyList<PdfValue> ArrayOf(PdfValue? value) => (Resolve(value) as PdfArray)?.Items ?? [];

    /// <summary>Where the newest section that knows the object says it is.</summary>
    public PdfEntry? EntryOf(int number)
    {
        foreach (var section in Sections)
        {
            if (section.Entries.TryGetValue(number, out var entry))
            {
                return entry;
            }
        }

        return null;
    }

    /// <summary>The object itself, be it a reference again; the word null where there is none.</summary>
    public PdfValue ObjectAt(int number) =>
        EntryOf(number) is { Kind: not PdfEntryKind.Free } entry ? Load(number, entry) : new PdfKeyword("null");

    /// <summary>The generation that the newest section says the object has, and that its own head has; none where it lies in an object stream.</summary>
    public (int Listed, int Written) GenerationsOf(int number)
    {
        if (EntryOf(number) is not { Kind: PdfEntryKind.Plain } entry)
        {
            return (0, 0);
        }

        var head = new PdfLexer(Data, entry.Place);
        head.ReadIndex();
        return (entry.Index, head.ReadIndex());
    }

    /// <summary>Every object of every section: also those that a later saving replaced.</summary>
    public IEnumerable<PdfValue> AllObjects() => Sections
        .SelectMany(section => section.Entries)
        .Where(entry => entry.Value.Kind != PdfEntryKind.Free)
        .DistinctBy(entry => entry.Value)
        .Select(entry => Load(entry.Key, entry.Value));

    /// <summary>The stream unpacked, or null where it is packed in a way that is not read here.</summary>
    public ReadOnlyMemory<byte>? Unpack(PdfStream stream)
    {
        using var content = OpenText(stream);
        return content.ReadAll();
    }

    /// <summary>The stream, to be unpacked piece by piece.</summary>
    public PdfContent OpenText(PdfStream stream) => PdfFilters.Open(stream, Resolve, LargestUnpacked, Charge);

    /// <summary>A picture's stream, to be unpacked piece by piece. Its samples are far more than any text, and bounded by its size.</summary>
    public PdfContent OpenSamples(PdfStream stream, long most) => PdfFilters.Open(stream, Resolve, most, Charge, samples: true);

    private void Charge(int bytes) =>
        unpacked = unpacked + bytes <= MostUnpacked ? unpacked + bytes : throw new PdfTooLargeException("The streams unpack to too much.");

    private PdfValue Load(int number, PdfEntry entry)
    {
        if (loaded.TryGetValue((number, entry), out var known))
        {
            return known;
        }

        if (!loading.Add((number, entry)))
        {
            throw new PdfFormatException("An object contains itself.");
        }

        var value = entry.Kind == PdfEntryKind.Plain
            ? ReadAt(entry.Place, number)
            : PackageOf(entry.Place) is var package && entry.Index < package.Count && package[entry.Index] is var (found, packed) && found == number ? packed
            : throw new PdfFormatException($"The object {number} is not where it should be.");
        loading.Remove((number, entry));
        return loaded[(number, entry)] = value;
    }

    private IReadOnlyList<(int Number, PdfValue Value)> PackageOf(int number)
    {
        if (packages.TryGetValue(number, out var known))
        {
            return known;
        }

        if (EntryOf(number) is not { Kind: PdfEntryKind.Plain } entry
            || Load(number, entry) is not PdfStream stream
            || stream.Dictionary.NameOf("Type") != "ObjStm"
            || Resolve(stream.Dictionary["N"]) is not PdfInteger { Value: >= 0 and <= 100_000 and var count }
            || Resolve(stream.Dictionary["First"]) is not PdfInteger { Value: >= 0 and var first }
            || Unpack(stream) is not { } content
            || first > content.Length)
        {
            throw new PdfFormatException($"The object stream {number} is not one.");
        }

        var index = new PdfLexer(content);
        var places = new (int Number, int Place)[count];
        for (var each = 0; each < count; each++)
        {
            places[each] = (index.ReadIndex(), index.ReadIndex());
        }

        return packages[number] =
        [
            .. places.Select(each => (
                each.Number,
                Spend(new PdfLexer(content, checked((int)first + Math.Min(each.Place, content.Length))), static lexer => lexer.Read()))),
        ];
    }

    private PdfValue ReadAt(int position, int? number)
    {
        if (position >= Data.Length)
        {
            throw new PdfFormatException("An object lies outside of the file.");
        }

        return Spend(new PdfLexer(Data, position), lexer =>
        {
            var found = lexer.ReadIndex();
            lexer.ReadIndex();
            lexer.Expect("obj");
            if (number is { } wanted && wanted != found)
            {
                throw new PdfFormatException($"The object {number} is not where it should be.");
            }

            var value = lexer.Read();
            if (value is PdfDictionary dictionary && lexer.Takes("stream"))
            {
                value = ReadStream(lexer, dictionary);
            }

            lexer.Expect("endobj");
            return value;
        });
    }

    private PdfStream ReadStream(PdfLexer lexer, PdfDictionary dictionary)
    {
        var bytes = Data.Span;
        var start = lexer.Position;
        start += start + 1 < bytes.Length && bytes[start] == '\r' && bytes[start + 1] == '\n' ? 2 : 1;
        if (Resolve(dictionary["Length"]) is not PdfInteger { Value: >= 0 and var length } || start + length > bytes.Length)
        {
            throw new PdfFormatException("A stream is longer than the file.");
        }

        lexer.Position = start + (int)length;
        while (lexer.Position < bytes.Length && PdfLexer.IsSpace(bytes[lexer.Position]))
        {
            lexer.Position++;
        }

        lexer.Expect("endstream");
        return new PdfStream(dictionary, Data.Slice(start, (int)length));
    }

    /// <summary>Many numbers may lead to the same bytes: what is read is bounded altogether.</summary>
    private PdfValue Spend(PdfLexer lexer, Func<PdfLexer, PdfValue> read)
    {
        var start = lexer.Position;
        var value = read(lexer);
        allowance -= lexer.Position - start;
        return allowance >= 0 ? value : throw new PdfFormatException("The file's objects overlap.");
    }
}
