using System.Collections.Frozen;

namespace EGov.Exchange.EdXml.Contents;

/// <summary>What the ending of a file's name says of it: who opens the file goes by that.</summary>
internal static class NameEndings
{
    /// <summary>What Windows runs by name, whatever the bytes.</summary>
    private static readonly FrozenSet<string> Programs = new[]
    {
        ".exe", ".dll", ".js", ".vbs", ".bat", ".cmd", ".ps1", ".scr", ".com", ".msi", ".jar", ".hta", ".lnk",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Office documents with a password are compound files, and old endings stay on what newer software writes.</summary>
    private static readonly FrozenDictionary<string, ContentKind[]> Kinds = new Dictionary<string, ContentKind[]>
    {
        [".pdf"] = [ContentKind.Pdf],
        [".docx"] = [ContentKind.Word, ContentKind.Zip, ContentKind.OleDocument],
        [".xlsx"] = [ContentKind.Excel, ContentKind.Zip, ContentKind.OleDocument],
        [".pptx"] = [ContentKind.PowerPoint, ContentKind.Zip, ContentKind.OleDocument],
        [".odt"] = [ContentKind.OpenDocument, ContentKind.Zip],
        [".ods"] = [ContentKind.OpenDocument, ContentKind.Zip],
        [".odp"] = [ContentKind.OpenDocument, ContentKind.Zip],
        [".doc"] = [ContentKind.Word97, ContentKind.OleDocument, ContentKind.Word, ContentKind.Text, ContentKind.Xml],
        [".xls"] = [ContentKind.Excel97, ContentKind.OleDocument, ContentKind.Excel, ContentKind.Text, ContentKind.Xml],
        [".ppt"] = [ContentKind.PowerPoint97, ContentKind.OleDocument, ContentKind.PowerPoint],
        [".png"] = [ContentKind.Png],
        [".jpg"] = [ContentKind.Jpeg],
        [".jpeg"] = [ContentKind.Jpeg],
        [".tif"] = [ContentKind.Tiff],
        [".tiff"] = [ContentKind.Tiff],
        [".zip"] = [ContentKind.Zip],
        [".rar"] = [ContentKind.Rar],
        [".7z"] = [ContentKind.SevenZip],
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The ending with its dot, as Windows takes it: without dots and spaces after it.</summary>
    public static string Of(string name) => Path.GetExtension(name.TrimEnd('.', ' '));

    /// <summary>Whether opening a file of the name runs it.</summary>
    public static bool IsProgram(string name) => Programs.Contains(Of(name));

    /// <summary>Whether a file of the name is expected to be something else. Names without a known ending say nothing.</summary>
    public static bool Contradicts(string name, ContentKind kind) => Kinds.TryGetValue(Of(name), out var expected) && !expected.Contains(kind);
}
