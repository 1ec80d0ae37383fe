using System.Text;

namespace EGov.Platform.Files.Scanning;

/// <summary>The harmless string that every virus scanner must report (EICAR). It shows that scanning is on.</summary>
internal static class TestVirus
{
    public const string Name = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    // In two pieces, so that scanners of source code and assemblies leave this one alone.
    private static readonly byte[] Text = Encoding.ASCII.GetBytes(@"X5O!P%@AP[4\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public static bool IsIn(ReadOnlySpan<byte> content) => content.IndexOf(Text) >= 0;
}
