namespace EGov.Exchange.EdXml.Contents;

/// <summary>Tells kinds of content by their first bytes and knows the media types that senders declare for them.</summary>
internal static class ContentKinds
{
    /// <summary>How many first bytes are looked at.</summary>
    public const int HeadBytes = 1024;

    private static readonly (byte[] Magic, ContentKind Kind)[] Magics =
    [
        ([.. "%PDF-"u8], ContentKind.Pdf),
        ([.. "PK\x03\x04"u8], ContentKind.Zip),
        ([.. "PK\x05\x06"u8], ContentKind.Zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], ContentKind.OleDocument),
        ([0x89, .. "PNG\r\n"u8, 0x1A, 0x0A], ContentKind.Png),
        ([0xFF, 0xD8, 0xFF], ContentKind.Jpeg),
        ([.. "II*\0"u8], ContentKind.Tiff),
        ([.. "MM\0*"u8], ContentKind.Tiff),
        ([.. "Rar!\x1A\x07"u8], ContentKind.Rar),
        ([.. "7z"u8, 0xBC, 0xAF, 0x27, 0x1C], ContentKind.SevenZip),
        ([.. "<?xml"u8], ContentKind.Xml),
        ([0xEF, 0xBB, 0xBF, .. "<?xml"u8], ContentKind.Xml),
        ([0x7F, .. "ELF"u8], ContentKind.Program),
        ([0xFE, 0xED, 0xFA, 0xCE], ContentKind.Program),
        ([0xFE, 0xED, 0xFA, 0xCF], ContentKind.Program),
        ([0xCE, 0xFA, 0xED, 0xFE], ContentKind.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], ContentKind.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], ContentKind.Program),
        ([.. "#!"u8], ContentKind.Program),
        ([0xEF, 0xBB, 0xBF, .. "#!"u8], ContentKind.Program),
    ];

    /// <summary>The kind by the first bytes; an office document that is an archive is a <see cref="ContentKind.Zip"/> here.</summary>
    /// <param name="head">The first <see cref="HeadBytes"/> of the content, or all when it is shorter.</param>
    public static ContentKind OfHead(ReadOnlySpan<byte> head)
    {
        foreach (var (magic, kind) in Magics)
        {
            if (head.StartsWith(magic))
            {
                return kind;
            }
        }

        // Two letters alone may begin a word; a program of Windows is no text.
        return !head.IsEmpty && IsText(head) ? ContentKind.Text
            : head.StartsWith("MZ"u8) ? ContentKind.Program
            : ContentKind.Unknown;
    }

    /// <summary>Whether the declared type may stand for the kind. Unknown kinds fit every type; senders' types are compared leniently.</summary>
    public static bool Fits(ContentKind kind, string declared)
    {
        var type = declared.Split(';')[0].Trim();
        return kind is ContentKind.Unknown || type.Length == 0 || NamesOf(kind).Any(name => type.EndsWith(name, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The media type that is usual for the kind.</summary>
    public static string MediaTypeOf(ContentKind kind) => kind switch
    {
        ContentKind.Pdf => "application/pdf",
        ContentKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ContentKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ContentKind.PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        ContentKind.OpenDocument => "application/vnd.oasis.opendocument",
        ContentKind.Word97 => "application/msword",
        ContentKind.Excel97 => "application/vnd.ms-excel",
        ContentKind.PowerPoint97 => "application/vnd.ms-powerpoint",
        ContentKind.OleDocument => "application/x-ole-storage",
        ContentKind.Xml => "application/xml",
        ContentKind.Text => "text/plain",
        ContentKind.Png => "image/png",
        ContentKind.Jpeg => "image/jpeg",
        ContentKind.Tiff => "image/tiff",
        ContentKind.Zip => "application/zip",
        ContentKind.Rar => "application/vnd.rar",
        ContentKind.SevenZip => "application/x-7z-compressed",
        ContentKind.Program => "application/x-executable",
        _ => "application/octet-stream",
    };

    /// <summary>How types end that are seen for the kind; the vendor's library makes them of the name's ending, mistakes included.</summary>
    private static string[] NamesOf(ContentKind kind) => kind switch
    {
        ContentKind.Pdf => ["/pdf", "octet-stream"],
        ContentKind.Zip => ["zip", "zip-compressed", "docx", "xlsx", "xslx", "pptx", ".document", ".sheet", ".presentation", ".text", ".spreadsheet", "octet-stream"],
        ContentKind.Word => ["docx", ".document", "zip", "octet-stream"],
        ContentKind.Excel => ["xlsx", "xslx", ".sheet", "zip", "octet-stream"],
        ContentKind.PowerPoint => ["pptx", ".presentation", "zip", "octet-stream"],
        ContentKind.OpenDocument => [".text", ".spreadsheet", ".presentation", "zip", "octet-stream"],
        ContentKind.OleDocument or ContentKind.Word97 or ContentKind.Excel97 or ContentKind.PowerPoint97 =>
            ["msword", "doc", "ms-excel", "xls", "xsl", "ms-powerpoint", "ppt", "ole-storage", "octet-stream"],
        ContentKind.Xml => ["xml", "plain", "octet-stream"],
        ContentKind.Text => ["plain", "txt", "text", "csv", "html", "json", "rtf", "xml", "octet-stream"],
        ContentKind.Png => ["png", "octet-stream"],
        ContentKind.Jpeg => ["jpeg", "jpg", "octet-stream"],
        ContentKind.Tiff => ["tiff", "tif", "octet-stream"],
        ContentKind.Rar => ["rar", "rar-compressed", "octet-stream"],
        ContentKind.SevenZip => ["7z", "7z-compressed", "octet-stream"],
        _ => [],
    };

    /// <summary>No control characters but those of lines.</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var each in head)
        {
            if (each is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f') or 0x7F)
            {
                return false;
            }
        }

        // The last letter may be cut in two.
        var whole = head.Length == HeadBytes ? head[..(head.LastIndexOfAnyInRange((byte)0, (byte)0x7F) + 1)] : head;
        return System.Text.Unicode.Utf8.IsValid(whole);
    }
}
