namespace EGov.Exchange.EdXml;

/// <summary>What a content is, told by its bytes.</summary>
internal enum ContentKind
{
    Unknown,
    Pdf,

    /// <summary>Word since 2007 (docx).</summary>
    Word,

    /// <summary>Excel since 2007 (xlsx).</summary>
    Excel,

    /// <summary>PowerPoint since 2007 (pptx).</summary>
    PowerPoint,

    /// <summary>A text, table or presentation of ISO/IEC 26300.</summary>
    OpenDocument,
    Word97,
    Excel97,
    PowerPoint97,

    /// <summary>A compound file that is none of the office documents.</summary>
    OleDocument,
    Xml,
    Text,
    Png,
    Jpeg,
    Tiff,
    Zip,
    Rar,
    SevenZip,

    /// <summary>Runs when it is opened: of Windows, Linux or macOS, or a script that names what runs it.</summary>
    Program,
}
