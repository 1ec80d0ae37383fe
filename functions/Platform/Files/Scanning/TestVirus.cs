using System.Text;

namespace EGov.Platform.Files.Scanning;

/// <summary>The harmless string that every virus scanner must report (EICAR). It shows that scanning is on.</summary>
internal static class TestVirus
{
    public const string Name = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    // In two pieces, so that scanners of source code and assemblies leave this one alone.
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static bool IsIn(ReadOnlySpan<byte> content) => content.IndexOf(Text) >= 0;

    /// <summary>Reads the content until the string is found, it ends, or more was read than there should be.</summary>
    /// <param name="content">The content.</param>
    /// <param name="most">How long it should be at most.</param>
    /// <param name="length">How much was read.</param>
    public static bool IsIn(Stream content, long most, out long length)
    {
        var buffer = new byte[32 * 1024];
        length = 0;
        var kept = 0;
        for (int read; length <= most && (read = content.Read(buffer, kept, buffer.Length - kept)) > 0;)
        {
            length += read;
            var window = buffer.AsSpan(0, kept + read);
            if (IsIn(window))
            {
                return true;
            }

            // The string may begin at the end of one piece and end in the next.
            var rest = window[^Math.Min(window.Length, Text.Length - 1)..];
            rest.CopyTo(buffer);
            kept = rest.Length;
        }

        return false;
    }
}
