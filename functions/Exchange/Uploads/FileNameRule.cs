using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Platform.Words;

namespace EGov.Exchange.Uploads;

/// <summary>What the name of a file may be: what people see of it is what it is called, and it leads nowhere.</summary>
internal static class FileNameRule
{
    private static readonly Text Wrong = new(
        $"Tên tệp từ 1 đến {Limits.FileName} ký tự, không có dấu / \\ hoặc ký tự điều khiển.",
        $"A file name has 1 to {Limits.FileName} characters and no slash, backslash or control character.");

    /// <summary>What is wrong with the name, or null.</summary>
    public static Text? FaultOf(string name) =>
        name.Length is 0 or > Limits.FileName || name is "." or ".." || name.AsSpan().ContainsAny('/', '\\') || PlainText.FaultOf(name, lines: false) is not null
            ? Wrong
            : null;
}
