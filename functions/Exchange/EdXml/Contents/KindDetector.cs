namespace EGov.Exchange.EdXml.Contents;

/// <summary>Tells the kind of a content that streams by: archives that are office documents give themselves away by the names of their parts.</summary>
internal sealed class KindDetector
{
    /// <summary>As many bytes of one piece must come again with the next, so that no name is cut in two.</summary>
    public const int Overlap = 64;

    private static readonly (byte[] Name, ContentKind Kind)[] Parts =
    [
        ([.. "word/document.xml"u8], ContentKind.Word),
        ([.. "xl/workbook."u8], ContentKind.Excel),
        ([.. "ppt/presentation.xml"u8], ContentKind.PowerPoint),
        ([.. "mimetypeapplication/vnd.oasis.opendocument"u8], ContentKind.OpenDocument),
    ];

    private static readonly (byte[] Name, ContentKind Kind)[] Streams =
    [
        (Wide("WordDocument"), ContentKind.Word97),
        (Wide("Workbook"), ContentKind.Excel97),
        (Wide("PowerPoint Document"), ContentKind.PowerPoint97),
    ];

    private ContentKind? head;
    private ContentKind? found;

    /// <summary>What it is, as far as it was seen.</summary>
    public ContentKind Kind => found ?? head ?? ContentKind.Unknown;

    /// <summary>Looks at a piece; the first one has at least <see cref="ContentKinds.HeadBytes"/>, or all there are.</summary>
    public void Look(ReadOnlySpan<byte> piece)
    {
        head ??= ContentKinds.OfHead(piece[..Math.Min(piece.Length, ContentKinds.HeadBytes)]);
        var names = head switch
        {
            ContentKind.Zip => Parts,
            ContentKind.OleDocument => Streams,
            _ => [],
        };
        foreach (var (name, kind) in names)
        {
            if (found is null && piece.IndexOf(name) >= 0)
            {
                found = kind;
            }
        }
    }

    private static byte[] Wide(string name) => System.Text.Encoding.Unicode.GetBytes(name);
}
