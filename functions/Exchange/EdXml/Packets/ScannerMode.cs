namespace EGov.Exchange.EdXml.Packets;

/// <summary>What the scanner is within.</summary>
internal enum ScannerMode
{
    /// <summary>Before the first tag.</summary>
    Prolog,

    /// <summary>Between tags.</summary>
    Text,

    /// <summary>The text of an attachment.</summary>
    Encoded,

    /// <summary>After the bracket that opens a tag.</summary>
    Open,

    /// <summary>A comment or CDATA of which only the first characters came.</summary>
    Declaration,
    Comment,
    CharacterData,
    Instruction,
    Tag,

    /// <summary>The value of an attribute.</summary>
    Quoted,
    EndTag,
}
