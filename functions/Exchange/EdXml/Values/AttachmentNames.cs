using EGov.Platform.Words;

namespace EGov.Exchange.EdXml.Values;

/// <summary>Holds names of attachments to what is a file in one folder and shows what it is.</summary>
internal static class AttachmentNames
{
    /// <summary>Whether the name has no part of a path, no control and no hidden characters.</summary>
    public static bool IsSafe(string name) =>
        !name.AsSpan().ContainsAny('/', '\\')
        && name.Trim('.', ' ').Length > 0
        && !(name.Length > 1 && name[1] == ':' && char.IsAsciiLetter(name[0]))
        && PlainText.FaultOf(name, lines: false) is null;
}
